<?php

declare(strict_types=1);

namespace Tests\Unit\Credits;

use App\Enums\Frequency;
use App\Models\Installment;
use App\Support\Clock;
use App\Support\Credits\CollectionCalendar;
use App\Support\Credits\Postponement;
use App\Support\Credits\Schedule;
use Carbon\CarbonImmutable;
use Random\Randomizer;
use Tests\Support\ManyCases;
use Tests\TestCase;

final class PostponementTest extends TestCase
{
    use ManyCases;

    /**
     * @param  list<CarbonImmutable>  $dates
     * @param  list<int>  $paid  numbers of the paid ones
     * @return list<Installment>
     */
    private static function installments(array $dates, array $paid = []): array
    {
        return array_map(fn (CarbonImmutable $due, int $at): Installment => new Installment([
            'number' => $at + 1, 'due_on' => $due, 'amount' => 100, 'paid' => in_array($at + 1, $paid, true) ? 100 : $at % 100,
        ]), $dates, array_keys($dates));
    }

    /**
     * @param  list<Installment>  $installments
     * @param  array<int, CarbonImmutable>  $moves
     * @return list<string>
     */
    private static function after(array $installments, array $moves): array
    {
        return array_map(fn (Installment $one): string => ($moves[$one->number] ?? $one->due_on)->format('Y-m-d'), $installments);
    }

    public function test_a_daily_credit_shifts_its_whole_unpaid_tail(): void
    {
        $dates = (new Schedule(new CollectionCalendar))->dueDates(Frequency::Daily, Clock::date('2026-11-20'));
        $installments = self::installments($dates, paid: [1, 2]);
        $moves = (new Postponement(new CollectionCalendar(['2026-11-24'])))->moves(Frequency::Daily, $installments);

        self::assertSame(range(3, 24), array_keys($moves));
        self::assertSame(
            ['2026-11-21', '2026-11-23', '2026-11-25', '2026-11-26'],
            array_slice(self::after($installments, $moves), 0, 4),
        );
    }

    public function test_a_hole_that_a_reversal_left_takes_no_day_of_a_paid_one(): void
    {
        $dates = (new Schedule(new CollectionCalendar))->dueDates(Frequency::Daily, Clock::date('2026-11-20'));
        $installments = self::installments($dates, paid: [1, 2, 4, 5]);
        $moves = (new Postponement(new CollectionCalendar(['2026-11-24'])))->moves(Frequency::Daily, $installments);

        self::assertSame('2026-11-27', $moves[3]->format('Y-m-d'));
        self::assertSame('2026-11-28', $moves[6]->format('Y-m-d'));
    }

    public function test_the_others_move_alone(): void
    {
        $dates = (new Schedule(new CollectionCalendar))->dueDates(Frequency::Weekly, Clock::date('2026-11-20'));
        $calendar = new CollectionCalendar(['2026-12-04', '2026-12-05', '2026-12-11']);
        $moves = (new Postponement($calendar))->moves(Frequency::Weekly, self::installments($dates, paid: [1]));

        self::assertSame(
            [2 => '2026-12-07', 3 => '2026-12-12'],
            array_map(fn (CarbonImmutable $due): string => $due->format('Y-m-d'), $moves),
        );
    }

    public function test_with_nothing_paid_it_is_the_schedule_that_would_have_been_written(): void
    {
        $this->manyCases(function (Randomizer $random): void {
            $frequency = Frequency::cases()[$random->getInt(0, 3)];
            $delivered = Clock::date('2026-01-01')->addDays($random->getInt(0, 1_500));
            [$known, $late] = [self::days($random, $delivered), self::days($random, $delivered)];
            $installments = self::installments((new Schedule(new CollectionCalendar($known)))->dueDates($frequency, $delivered));
            $calendar = new CollectionCalendar([...$known, ...$late]);

            self::assertSame(
                array_map(fn (CarbonImmutable $due): string => $due->format('Y-m-d'), (new Schedule($calendar))->dueDates($frequency, $delivered)),
                self::after($installments, (new Postponement($calendar))->moves($frequency, $installments)),
            );
        });
    }

    public function test_whatever_is_paid_unpaid_days_stay_different_collection_days_and_a_second_time_nothing_moves(): void
    {
        $this->manyCases(function (Randomizer $random): void {
            $frequency = Frequency::cases()[$random->getInt(0, 3)];
            $delivered = Clock::date('2026-01-01')->addDays($random->getInt(0, 1_500));
            $dates = (new Schedule(new CollectionCalendar))->dueDates($frequency, $delivered);
            $paid = array_values(array_filter(range(1, count($dates)), fn (): bool => $random->getInt(0, 2) === 0));
            $calendar = new CollectionCalendar(self::days($random, $delivered));
            $installments = self::installments($dates, $paid);
            $moves = (new Postponement($calendar))->moves($frequency, $installments);
            $after = self::after($installments, $moves);

            self::assertTrue($frequency !== Frequency::Daily || count(array_unique($after)) === 24);
            self::assertSame([], array_intersect($paid, array_keys($moves)));

            foreach ($installments as $one) {
                $due = $moves[$one->number] ?? $one->due_on;
                self::assertGreaterThanOrEqual($one->due_on, $due);
                self::assertTrue(in_array($one->number, $paid, true) || $calendar->isCollectionDay($due));
                $one->due_on = $due;
            }

            self::assertSame([], (new Postponement($calendar))->moves($frequency, $installments));
        });
    }

    /** @return list<string> */
    private static function days(Randomizer $random, CarbonImmutable $from): array
    {
        return array_map(fn (): string => $from->addDays($random->getInt(1, 110))->format('Y-m-d'), range(1, $random->getInt(1, 8)));
    }
}
