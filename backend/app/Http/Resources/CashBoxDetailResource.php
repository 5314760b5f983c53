<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\CashBox;
use App\Models\CashMovement;
use App\Support\Clock;
use App\Support\Money;

/** A box with its movements. */
final class CashBoxDetailResource
{
    private const RELATIONS = [...CashBoxResource::RELATIONS, 'movements.maker'];

    /** @return array<string, mixed> */
    public static function of(CashBox $box): array
    {
        return [
            ...CashBoxResource::of($box->load(self::RELATIONS)),
            'movements' => array_values($box->movements->map(self::movement(...))->all()),
        ];
    }

    /** @return array<string, mixed> */
    private static function movement(CashMovement $movement): array
    {
        return [
            'id' => $movement->id,
            'kind' => $movement->kind->value,
            'amount' => Money::wire($movement->amount),
            'note' => $movement->note,
            'credit_id' => $movement->credit_id,
            'by' => $movement->maker->named(),
            'created_at' => Clock::wire($movement->created_at),
        ];
    }
}
