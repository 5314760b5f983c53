<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Payment;
use App\Support\Clock;
use App\Support\Money;
use App\Support\Payments\PaymentReceived;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read Payment $resource */
final class PaymentResource extends JsonResource
{
    public const RELATIONS = ['client', 'receiver', 'cobrador', 'allocations.installment', 'reversal.receiver'];

    /** @return array<string, mixed> */
    public static function of(Payment $payment): array
    {
        return self::make($payment)->resolve();
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $payment = $this->resource;

        return [
            'id' => $payment->id,
            'kind' => $payment->kind->value,
            'credit_id' => $payment->credit_id,
            'client_id' => $payment->client_id,
            'client_name' => $payment->client->name,
            'amount' => Money::wire($payment->amount),
            'payment_date' => $payment->day->format('Y-m-d'),
            'taken_at' => Clock::wire($payment->taken_at),
            'recorded_at' => Clock::wire($payment->recorded_at),
            'payment_method' => $payment->method->value,
            'received_by' => $payment->receiver->named(),
            'cobrador' => $payment->cobrador?->named(),
            'remaining_balance' => Money::wire($payment->balance_after),
            'installments_paid' => PaymentReceived::installmentsPaid($payment),
            'is_recovery' => $payment->is_recovery,
            'reverses_id' => $payment->reverses_id,
            'reason' => $payment->reason,
            'reversed' => $payment->reversal !== null,
            'reversal' => $payment->reversal === null ? null : self::reversal($payment->reversal),
        ];
    }

    /** @return array<string, mixed> */
    private static function reversal(Payment $reversal): array
    {
        return [
            'id' => $reversal->id,
            'reason' => $reversal->reason,
            'recorded_at' => Clock::wire($reversal->recorded_at),
            'by' => $reversal->receiver->named(),
        ];
    }
}
