<?php

declare(strict_types=1);

namespace Tests\Bench;

/** What a payment of some sum would tell; nobody looks up what it names. */
final class PaymentPayload
{
    /** @return array<string, mixed> */
    public static function of(string $amount): array
    {
        return [
            'payment_id' => 1,
            'credit_id' => 1,
            'client_id' => 1,
            'client_name' => 'Rosmery Quispe Mamani',
            'amount' => $amount,
            'payment_date' => '2026-11-24',
            'payment_method' => 'cash',
            'cobrador_id' => null,
            'remaining_balance' => '500.00',
            'installments_paid' => [['number' => 7, 'amount' => $amount, 'settled' => true]],
        ];
    }
}
