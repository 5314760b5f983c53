<?php

declare(strict_types=1);

namespace App\Support\Payments;

use App\Models\Payment;
use App\Models\PaymentAllocation;
use App\Support\Money;

/** What a stream says of a payment. */
final class PaymentReceived
{
    /**
     * @param  Payment  $payment  with its client and its allocations with their instalments
     * @return array<string, mixed>
     */
    public static function payload(Payment $payment): array
    {
        return [
            'payment_id' => $payment->id,
            'credit_id' => $payment->credit_id,
            'client_id' => $payment->client_id,
            'client_name' => $payment->client->name,
            'amount' => Money::wire($payment->amount),
            'payment_date' => $payment->day->format('Y-m-d'),
            'payment_method' => $payment->method->value,
            'cobrador_id' => $payment->cobrador_id,
            'remaining_balance' => Money::wire($payment->balance_after),
            'installments_paid' => self::installmentsPaid($payment),
        ];
    }

    /** @return list<array{number: int, amount: string, settled: bool}> */
    public static function installmentsPaid(Payment $payment): array
    {
        return array_values($payment->allocations
            ->sortBy('installment.number')
            ->map(fn (PaymentAllocation $allocation): array => [
                'number' => $allocation->installment->number,
                'amount' => Money::wire($allocation->amount),
                'settled' => $allocation->settled,
            ])
            ->all());
    }
}
