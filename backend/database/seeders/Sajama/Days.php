<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\Frequency;
use App\Support\Credits\CollectionCalendar;
use App\Support\Credits\Schedule;
use Carbon\CarbonImmutable;

/** The days around today as numbers, today being 0: at a million steps through a calendar, dates are too slow. */
final class Days
{
    /** @var array<int, bool> */
    private array $collection = [];

    /** @var array<int, string> */
    private array $dates = [];

    /** @var array<string, list<int>> */
    private array $schedules = [];

    public function __construct(private readonly CarbonImmutable $today, private readonly CollectionCalendar $calendar)
    {
    }

    public function on(int $day): CarbonImmutable
    {
        return $this->today->addDays($day);
    }

    public function date(int $day): string
    {
        return $this->dates[$day] ??= $this->on($day)->format('Y-m-d');
    }

    /** La Paz keeps one time all year. */
    public function instant(int $day, int $seconds): int
    {
        return $this->today->getTimestamp() + 86_400 * $day + $seconds;
    }

    public function isCollectionDay(int $day): bool
    {
        return $this->collection[$day] ??= $this->calendar->isCollectionDay($this->on($day));
    }

    public function onOrAfter(int $day): int
    {
        while (! $this->isCollectionDay($day)) {
            $day++;
        }

        return $day;
    }

    public function after(int $day): int
    {
        return $this->onOrAfter($day + 1);
    }

    public function before(int $day, int $steps = 1): int
    {
        for (; $steps > 0; $steps--) {
            do {
                $day--;
            } while (! $this->isCollectionDay($day));
        }

        return $day;
    }

    public function monthsBefore(int $day, int $months): int
    {
        return $this->number($this->on($day)->subMonthsNoOverflow($months));
    }

    /** @return list<int> */
    public function dueDays(Frequency $frequency, int $delivered): array
    {
        return $this->schedules["{$frequency->value} {$delivered}"] ??= array_map(
            $this->number(...),
            (new Schedule($this->calendar))->dueDates($frequency, $this->on($delivered)),
        );
    }

    private function number(CarbonImmutable $date): int
    {
        return (int) round($this->today->diffInDays($date));
    }
}
