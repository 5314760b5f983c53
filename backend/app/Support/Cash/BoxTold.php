<?php

declare(strict_types=1);

namespace App\Support\Cash;

use App\Models\CashBox;
use App\Support\Money;

/** What the stream of its cobrador, which his manager hears, says of a box. */
final class BoxTold
{
    /**
     * @param  CashBox  $box  with its cobrador
     * @return array<string, mixed>
     */
    public static function open(CashBox $box): array
    {
        return self::box($box);
    }

    /**
     * @param  CashBox  $box  with its cobrador
     * @param  'opening'|'closing'|'correction'  $at
     * @param  int  $difference  centavos, less than nothing where some are missing
     * @return array<string, mixed>
     */
    public static function difference(CashBox $box, string $at, int $difference, ?string $reason): array
    {
        return [...self::box($box), 'difference' => Money::wire($difference), 'reason' => $reason, 'at' => $at];
    }

    /** @return array<string, mixed> */
    private static function box(CashBox $box): array
    {
        return [
            'box_id' => $box->id,
            'cobrador_id' => $box->cobrador_id,
            'cobrador_name' => $box->cobrador->name,
            'day' => $box->day->format('Y-m-d'),
        ];
    }
}
