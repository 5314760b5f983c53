<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Enums\Frequency;
use Carbon\CarbonImmutable;

/** The due dates of a credit. */
final readonly class Schedule
{
    public function __construct(private CollectionCalendar $calendar)
    {
    }

    /** @return list<CarbonImmutable> */
    public function dueDates(Frequency $frequency, CarbonImmutable $delivered, ?CarbonImmutable $firstDue = null): array
    {
        $count = Terms::installmentsOf($frequency);

        if ($frequency === Frequency::Daily) {
            return $this->consecutive($firstDue ?? $delivered->addDay(), $count);
        }

        $dates = [];

        for ($step = 0; $step < $count; $step++) {
            // Each date is counted from the start and moved alone: a holiday never shifts those after it.
            $dates[] = $this->calendar->onOrAfter($firstDue === null
                ? $this->later($frequency, $delivered, $step + 1)
                : $this->later($frequency, $firstDue, $step));
        }

        return $dates;
    }

    /** @return list<CarbonImmutable> */
    private function consecutive(CarbonImmutable $from, int $count): array
    {
        $dates = [$this->calendar->onOrAfter($from)];

        while (count($dates) < $count) {
            $dates[] = $this->calendar->after($dates[count($dates) - 1]);
        }

        return $dates;
    }

    private function later(Frequency $frequency, CarbonImmutable $from, int $steps): CarbonImmutable
    {
        return match ($frequency) {
            Frequency::Daily => $from->addDays($steps),
            Frequency::Weekly => $from->addDays(7 * $steps),
            Frequency::Biweekly => $from->addDays(14 * $steps),
            // From the start, so a month that is too short clamps its own date and no later one.
            Frequency::Monthly => $from->addMonthsNoOverflow($steps),
        };
    }
}
