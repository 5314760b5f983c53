<?php

declare(strict_types=1);

namespace App\Support\Payments;

use App\Models\RefusedPayment;
use App\Models\User;
use App\Policies\Reach;
use App\Support\Clock;
use App\Support\Money;

/** What the stream of a cobrador says of cash whose payment was refused. */
final class PaymentRefused
{
    /**
     * @param  RefusedPayment  $refused  with its credit and client, if there are any
     * @return array<string, mixed>
     */
    public static function payload(User $cobrador, RefusedPayment $refused): array
    {
        $client = $refused->credit?->client;
        // The number of a credit that is not his must not tell him whose it is.
        $shown = $client !== null && Reach::isClientOf($cobrador, $client) ? $client : null;

        return [
            'refused_id' => $refused->id,
            'client_id' => $shown?->id,
            'client_name' => $shown?->name,
            'credit_id' => $refused->credit_id,
            'amount' => Money::wire($refused->amount),
            'code' => $refused->code->value,
            'cobrador_id' => $cobrador->id,
            'taken_at' => Clock::wire($refused->taken_at),
        ];
    }
}
