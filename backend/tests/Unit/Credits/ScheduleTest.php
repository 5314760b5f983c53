<?php

declare(strict_types=1);

namespace Tests\Unit\Credits;

use App\Enums\Frequency;
use App\Support\Clock;
use App\Support\Credits\CollectionCalendar;
use App\Support\Credits\Schedule;
use App\Support\Credits\Terms;
use Carbon\CarbonImmutable;
use PHPUnit\Framework\Attributes\TestWith;
use Random\Randomizer;
use Tests\Support\ManyCases;
use Tests\TestCase;

final class ScheduleTest extends TestCase
{
    use ManyCases;

    /**
     * @param  list<string>  $holidays
     * @return list<string>
     */
    private function dates(Frequency $frequency, string $delivered, array $holidays = [], ?string $firstDue = null): array
    {
        return array_map(
            fn (CarbonImmutable $due): string => $due->format('Y-m-d'),
            (new Schedule(new CollectionCalendar($holidays)))->dueDates(
                $frequency,
                Clock::date($delivered),
                $firstDue === null ? null : Clock::date($firstDue),
            ),
        );
    }

    public function test_a_daily_credit_is_due_on_24_different_collection_days_from_the_next_one_on(): void
    {
        $dates = $this->dates(Frequency::Daily, '2026-11-20', ['2026-11-24']);

        self::assertSame(['2026-11-21', '2026-11-23', '2026-11-25', '2026-11-26'], array_slice($dates, 0, 4));
        self::assertSame([24, '2026-12-19'], [count(array_unique($dates)), end($dates)]);
    }

    public function test_a_weekly_date_on_a_holiday_moves_forward_alone(): void
    {
        $dates = $this->dates(Frequency::Weekly, '2026-11-20', ['2026-11-27', '2026-11-28', '2026-12-11']);

        self::assertSame(['2026-11-30', '2026-12-04', '2026-12-12', '2026-12-18'], array_slice($dates, 0, 4));
        self::assertCount(12, $dates);
    }

    public function test_a_biweekly_credit_counts_fortnights_from_its_delivery(): void
    {
        self::assertSame(
            ['2026-12-04', '2026-12-18', '2027-01-01', '2027-01-15', '2027-01-29', '2027-02-12'],
            $this->dates(Frequency::Biweekly, '2026-11-20'),
        );
    }

    public function test_a_first_date_on_a_sunday_moves_and_the_others_still_count_from_the_sunday(): void
    {
        self::assertSame(
            ['2026-11-30', '2026-12-14', '2026-12-28'],
            array_slice($this->dates(Frequency::Biweekly, '2026-11-20', firstDue: '2026-11-29'), 0, 3),
        );
        self::assertSame(
            ['2026-11-30', '2026-12-29', '2027-01-29'],
            $this->dates(Frequency::Monthly, '2026-11-20', firstDue: '2026-11-29'),
        );
    }

    /** @param  list<string>  $dates */
    #[TestWith(['2027-01-30', ['2027-03-01', '2027-03-30', '2027-04-30']], 'a Sunday, clamped, moves into March')]
    #[TestWith(['2028-01-31', ['2028-02-29', '2028-03-31', '2028-05-01']], 'a leap year')]
    #[TestWith(['2026-08-31', ['2026-09-30', '2026-10-31', '2026-11-30']])]
    #[TestWith(['2026-11-15', ['2026-12-15', '2027-01-15', '2027-02-15']])]
    public function test_a_monthly_credit_keeps_its_day_of_month_clamped_without_drift(string $delivered, array $dates): void
    {
        self::assertSame($dates, $this->dates(Frequency::Monthly, $delivered));
    }

    public function test_a_given_first_date_begins_the_schedule(): void
    {
        self::assertSame('2026-12-01', $this->dates(Frequency::Daily, '2026-11-20', firstDue: '2026-12-01')[0]);
        self::assertSame(
            ['2026-12-01', '2027-01-01', '2027-02-01'],
            $this->dates(Frequency::Monthly, '2026-11-20', firstDue: '2026-12-01'),
        );
    }

    public function test_dates_rise_are_collection_days_and_move_no_further_than_they_must(): void
    {
        $this->manyCases(function (Randomizer $random): void {
            $frequency = Frequency::cases()[$random->getInt(0, 3)];
            $delivered = Clock::date('2026-01-01')->addDays($random->getInt(0, 1_500));
            $holidays = array_map(
                fn (): string => $delivered->addDays($random->getInt(1, 110))->format('Y-m-d'),
                range(1, $random->getInt(1, 12)),
            );
            $calendar = new CollectionCalendar($holidays);
            $dates = (new Schedule($calendar))->dueDates($frequency, $delivered);

            self::assertCount(Terms::installmentsOf($frequency), $dates);

            foreach ($dates as $at => $due) {
                self::assertTrue($calendar->isCollectionDay($due));
                self::assertGreaterThan($dates[$at - 1] ?? $delivered, $due);
                $unmoved = match ($frequency) {
                    Frequency::Daily => ($dates[$at - 1] ?? $delivered)->addDay(),
                    Frequency::Weekly => $delivered->addDays(7 * ($at + 1)),
                    Frequency::Biweekly => $delivered->addDays(14 * ($at + 1)),
                    Frequency::Monthly => self::sameDay($delivered, $delivered->startOfMonth()->addMonths($at + 1)),
                };
                self::assertEquals($calendar->onOrAfter($unmoved), $due);
            }
        });
    }

    private static function sameDay(CarbonImmutable $day, CarbonImmutable $month): CarbonImmutable
    {
        return $month->day(min($day->day, $month->daysInMonth));
    }
}
