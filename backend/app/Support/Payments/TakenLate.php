<?php

declare(strict_types=1);

namespace App\Support\Payments;

use Carbon\CarbonImmutable;

/** Cash that reaches us so long after it was taken that its box has to be counted again. */
final class TakenLate
{
    public static function is(CarbonImmutable $takenAt, CarbonImmutable $recordedAt): bool
    {
        return $takenAt < $recordedAt->subDays((int) config('payments.late_days'));
    }
}
