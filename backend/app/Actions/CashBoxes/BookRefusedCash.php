<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Models\CashBox;
use App\Models\RefusedPayment;

/**
 * Refused cash lies beside the money of its box until it is settled: told and settled, it changes nothing that was counted,
 * so a closed box stays closed.
 */
final readonly class BookRefusedCash
{
    public function __construct(private HoldBox $hold, private CountBox $count)
    {
    }

    /** @param  RefusedPayment  $refused  just told, or just settled */
    public function handle(RefusedPayment $refused): void
    {
        $box = $refused->settled === 0
            ? $this->hold->handle($refused->cobrador_id, $refused->day)
            : CashBox::ofDay($refused->cobrador_id, $refused->day)->lockForUpdate()->first();

        // What was told before there were boxes is settled without one.
        if ($box !== null) {
            $this->count->handle($box);
        }
    }
}
