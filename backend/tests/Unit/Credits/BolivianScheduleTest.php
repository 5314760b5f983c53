<?php

declare(strict_types=1);

namespace Tests\Unit\Credits;

use App\Enums\Frequency;
use App\Support\Clock;
use App\Support\Credits\BolivianHolidays;
use App\Support\Credits\CollectionCalendar;
use App\Support\Credits\Schedule;
use Carbon\CarbonImmutable;
use PHPUnit\Framework\Attributes\DataProvider;
use Tests\TestCase;

/** Schedules over the real holidays of 2026 and 2027, counted with a calendar on the wall. */
final class BolivianScheduleTest extends TestCase
{
    /** @return iterable<string, array{Frequency, string, string|null, string, array<int, string>}> dates by number of the instalment */
    public static function schedules(): iterable
    {
        yield 'daily over Christmas and New Year' => [Frequency::Daily, '2026-12-18', null, 'La Paz', [
            1 => '2026-12-19', 2 => '2026-12-21', 5 => '2026-12-24', 6 => '2026-12-26', 10 => '2026-12-31', 11 => '2027-01-02', 24 => '2027-01-18',
        ]];
        yield 'daily over Carnival' => [Frequency::Daily, '2026-02-13', null, 'La Paz', [1 => '2026-02-14', 2 => '2026-02-18', 24 => '2026-03-16']];
        yield 'daily on the day of Oruro, in Oruro' => [Frequency::Daily, '2026-02-09', null, 'Oruro', [1 => '2026-02-11']];
        yield 'daily on the day of Oruro, in La Paz' => [Frequency::Daily, '2026-02-09', null, 'La Paz', [1 => '2026-02-10']];
        yield 'weekly over Corpus Christi and the day of La Paz' => [Frequency::Weekly, '2026-04-30', null, 'La Paz', [
            1 => '2026-05-07', 4 => '2026-05-28', 5 => '2026-06-05', 6 => '2026-06-11', 10 => '2026-07-09', 11 => '2026-07-17', 12 => '2026-07-23',
        ]];
        yield 'the same weeks in Cochabamba' => [Frequency::Weekly, '2026-04-30', null, 'Cochabamba', [5 => '2026-06-05', 11 => '2026-07-16']];
        yield 'weekly on Good Friday' => [Frequency::Weekly, '2026-03-27', null, 'La Paz', [1 => '2026-04-04', 2 => '2026-04-10']];
        yield 'weekly on Labour Day' => [Frequency::Weekly, '2026-04-24', null, 'La Paz', [1 => '2026-05-02', 2 => '2026-05-08']];
        yield 'biweekly on All Souls' => [Frequency::Biweekly, '2026-10-19', null, 'La Paz', [
            1 => '2026-11-03', 2 => '2026-11-16', 3 => '2026-11-30', 4 => '2026-12-14', 5 => '2026-12-28', 6 => '2027-01-11',
        ]];
        yield 'biweekly over the Monday and Tuesday of Carnival' => [Frequency::Biweekly, '2027-01-25', null, 'La Paz', [1 => '2027-02-10', 2 => '2027-02-22']];
        yield 'monthly on Christmas' => [Frequency::Monthly, '2026-11-25', null, 'La Paz', ['2026-12-26', '2027-01-25', '2027-02-25']];
        yield 'monthly on the day of the State' => [Frequency::Monthly, '2026-12-22', null, 'La Paz', ['2027-01-23', '2027-02-22', '2027-03-22']];
        yield 'monthly from the last day of a year' => [Frequency::Monthly, '2025-12-31', null, 'La Paz', ['2026-01-31', '2026-02-28', '2026-03-31']];
        yield 'monthly from a Sunday whose Monday is its holiday' => [Frequency::Monthly, '2026-06-01', '2026-06-21', 'La Paz', [
            '2026-06-23', '2026-07-21', '2026-08-21',
        ]];
    }

    /** @param  array<int, string>  $expected */
    #[DataProvider('schedules')]
    public function test_due_dates_step_over_the_holidays_of_bolivia(
        Frequency $frequency,
        string $delivered,
        ?string $firstDue,
        string $department,
        array $expected,
    ): void {
        $days = array_filter(
            [...BolivianHolidays::of(2026), ...BolivianHolidays::of(2027)],
            fn (array $day): bool => in_array($day['department'], [null, $department], true),
        );
        $dates = (new Schedule(new CollectionCalendar(array_column($days, 'date'))))
            ->dueDates($frequency, Clock::date($delivered), $firstDue === null ? null : Clock::date($firstDue));
        $byNumber = array_map(fn (CarbonImmutable $due): string => $due->format('Y-m-d'), $dates);
        $offset = array_is_list($expected) ? 0 : 1;

        foreach ($expected as $number => $date) {
            self::assertSame($date, $byNumber[$number - $offset], "instalment {$number}");
        }
    }
}
