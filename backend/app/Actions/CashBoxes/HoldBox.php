<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Models\CashBox;
use App\Support\Clock;
use Carbon\CarbonImmutable;

/** Locks the box of a cobrador and day, after the credits. Money is never refused for paperwork: without a box one opens itself. */
final class HoldBox
{
    public function handle(int $cobradorId, CarbonImmutable $day): CashBox
    {
        $box = CashBox::ofDay($cobradorId, $day)->lockForUpdate()->first();

        if ($box !== null) {
            return $box;
        }

        $now = Clock::stored(Clock::now());
        // Whoever opens it at the same instant waits here, and one row serves both.
        CashBox::query()->insertOrIgnore([
            'cobrador_id' => $cobradorId,
            'day' => $day->format('Y-m-d'),
            'requires_reconciliation' => true,
            'opened_at' => $now,
            'created_at' => $now,
            'updated_at' => $now,
        ]);

        return CashBox::ofDay($cobradorId, $day)->lockForUpdate()->firstOrFail();
    }
}
