<?php

declare(strict_types=1);

namespace Tests\Unit\Credits;

use App\Support\Clock;
use App\Support\Credits\BolivianHolidays;
use App\Support\Credits\CollectionCalendar;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class CollectionCalendarTest extends TestCase
{
    public function test_money_is_collected_from_monday_to_saturday_except_on_holidays(): void
    {
        $calendar = new CollectionCalendar(['2026-11-24']);
        $open = array_map(
            fn (int $day): bool => $calendar->isCollectionDay(Clock::date("2026-11-{$day}")),
            range(22, 28),
        );

        self::assertSame([false, true, false, true, true, true, true], $open);
    }

    public function test_the_neighbouring_collection_days_step_over_sundays_and_holidays(): void
    {
        $calendar = new CollectionCalendar(['2026-11-23']);
        $day = fn (string $date): string => $calendar->{$date}(Clock::date('2026-11-22'))->format('Y-m-d');

        self::assertSame('2026-11-24', $day('onOrAfter'));
        self::assertSame('2026-11-24', $day('after'));
        self::assertSame('2026-11-21', $day('before'));
    }

    #[TestWith(['2026-02-16', 'Lunes de Carnaval'])]
    #[TestWith(['2026-02-17', 'Martes de Carnaval'])]
    #[TestWith(['2026-04-03', 'Viernes Santo'])]
    #[TestWith(['2026-06-04', 'Corpus Christi'])]
    #[TestWith(['2026-06-22', 'Año Nuevo Andino Amazónico'], 'its Sunday moves to the Monday')]
    #[TestWith(['2027-03-26', 'Viernes Santo'])]
    #[TestWith(['2038-04-23', 'Viernes Santo'], 'the latest Easter')]
    public function test_the_holidays_of_bolivia_fall_on_their_days(string $date, string $name): void
    {
        self::assertContains(
            ['date' => $date, 'name' => $name, 'department' => null],
            BolivianHolidays::of((int) substr($date, 0, 4)),
        );
    }

    public function test_the_day_of_a_department_is_its_own(): void
    {
        $ofLaPaz = array_filter(BolivianHolidays::of(2026), fn (array $holiday): bool => $holiday['department'] === 'La Paz');

        self::assertSame(['2026-07-16'], array_column($ofLaPaz, 'date'));
    }
}
