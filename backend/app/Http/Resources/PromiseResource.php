<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Promise;
use App\Support\Clock;
use App\Support\Money;

final class PromiseResource
{
    public const RELATIONS = ['maker'];

    /** @return array<string, mixed> */
    public static function of(Promise $promise): array
    {
        return [
            'id' => $promise->id,
            'amount' => Money::wire($promise->amount),
            'due_on' => $promise->due_on->format('Y-m-d'),
            'state' => $promise->state->value,
            'kept' => Money::wire($promise->kept),
            'made_by' => $promise->maker->named(),
            'created_at' => Clock::wire($promise->created_at),
        ];
    }
}
