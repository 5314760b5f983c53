<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\CashBox;
use App\Support\Clock;
use App\Support\Money;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/**
 * `expected` and the two differences may be below zero, "-50.00": money is missing.
 *
 * @property-read CashBox $resource
 */
final class CashBoxResource extends JsonResource
{
    public const RELATIONS = ['cobrador', 'opener', 'closer'];

    /** @return array<string, mixed> */
    public static function of(CashBox $box): array
    {
        return self::make($box)->resolve();
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $box = $this->resource;

        return [
            'id' => $box->id,
            'cobrador' => $box->cobrador->named(),
            'day' => $box->day->format('Y-m-d'),
            'state' => $box->state->value,
            'opening' => Money::wire($box->opening),
            'opening_declared' => $box->opening_declared,
            'opening_carried' => self::money($box->opening_carried),
            'opening_difference' => self::money($box->opening_difference),
            'opening_reason' => $box->opening_reason,
            'payments' => $box->payments,
            'collected' => Money::wire($box->collected),
            'floats' => Money::wire($box->floats),
            'deliveries' => Money::wire($box->deliveries),
            'hand_ins' => Money::wire($box->hand_ins),
            'expenses' => Money::wire($box->expenses),
            'surplus' => Money::wire($box->surplus),
            'expected' => Money::wire($box->expected),
            'declared' => self::money($box->declared),
            'difference' => self::money($box->difference),
            'reason' => $box->reason,
            'requires_reconciliation' => $box->requires_reconciliation,
            'corrected' => $box->corrected,
            'opened_at' => Clock::wire($box->opened_at),
            'opened_by' => $box->opener?->named(),
            'closed_at' => $box->closed_at === null ? null : Clock::wire($box->closed_at),
            'closed_by' => $box->closer?->named(),
            'version' => $box->version,
        ];
    }

    private static function money(?int $centavos): ?string
    {
        return $centavos === null ? null : Money::wire($centavos);
    }
}
