<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Models\CashBox;
use App\Support\Cash\BoxSums;

/** Stores a box with all that follows from what went through it. */
final class CountBox
{
    /** @param  CashBox  $box  locked: what others wrote before they let go of it is seen, and nobody writes more meanwhile */
    public function handle(CashBox $box): void
    {
        $box->fill(BoxSums::of($box));
        $box->expected = $box->inAndOut();
        $box->difference = $box->declared === null ? null : $box->declared - $box->expected;
        $box->version++;
        $box->save();
    }
}
