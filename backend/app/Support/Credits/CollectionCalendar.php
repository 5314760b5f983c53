<?php

declare(strict_types=1);

namespace App\Support\Credits;

use Carbon\CarbonImmutable;

/** Monday to Saturday and no holiday: the days on which money is collected. */
final readonly class CollectionCalendar
{
    /** @var array<string, true> */
    private array $holidays;

    /** @param  iterable<string>  $holidays YYYY-MM-DD, national and of one department */
    public function __construct(iterable $holidays = [])
    {
        $this->holidays = array_fill_keys([...$holidays], true);
    }

    public function isCollectionDay(CarbonImmutable $day): bool
    {
        return ! $day->isSunday() && ! isset($this->holidays[$day->format('Y-m-d')]);
    }

    public function onOrAfter(CarbonImmutable $day): CarbonImmutable
    {
        while (! $this->isCollectionDay($day)) {
            $day = $day->addDay();
        }

        return $day;
    }

    public function after(CarbonImmutable $day): CarbonImmutable
    {
        return $this->onOrAfter($day->addDay());
    }

    public function before(CarbonImmutable $day): CarbonImmutable
    {
        do {
            $day = $day->subDay();
        } while (! $this->isCollectionDay($day));

        return $day;
    }
}
