<?php

declare(strict_types=1);

namespace Tests\Unit\Credits;

use App\Models\Installment;
use App\Support\Clock;
use App\Support\Credits\Allocation;
use App\Support\Credits\Portion;
use InvalidArgumentException;
use PHPUnit\Framework\Attributes\TestWith;
use Random\Randomizer;
use Tests\Support\ManyCases;
use Tests\TestCase;

final class AllocationTest extends TestCase
{
    use ManyCases;

    /**
     * @param  list<array{int, int}>  $amountsAndPaid
     * @return list<Installment> a day apart
     */
    private static function installments(array $amountsAndPaid): array
    {
        return array_map(fn (array $one, int $at): Installment => new Installment([
            'number' => $at + 1,
            'due_on' => Clock::date('2026-11-02')->addDays($at),
            'amount' => $one[0],
            'paid' => $one[1],
        ]), $amountsAndPaid, array_keys($amountsAndPaid));
    }

    /** @param  list<array{int, int, bool}>  $portions number, amount, settled */
    #[TestWith([40, [[2, 40, false]]], 'part of one')]
    #[TestWith([60, [[2, 60, true]]], 'the rest of one')]
    #[TestWith([210, [[2, 60, true], [3, 100, true], [4, 50, false]]], 'several, and part of one')]
    #[TestWith([260, [[2, 60, true], [3, 100, true], [4, 100, true]]], 'all that is owed')]
    public function test_the_oldest_unpaid_come_first(int $amount, array $portions): void
    {
        $installments = self::installments([[100, 100], [100, 40], [100, 0], [100, 0]]);

        self::assertSame($portions, array_map(
            fn (Portion $portion): array => [$portion->installment->number, $portion->amount, $portion->settles()],
            Allocation::of($amount, array_reverse($installments)),
        ));
    }

    public function test_a_hole_left_by_a_reversal_is_the_oldest(): void
    {
        $portions = Allocation::of(50, self::installments([[100, 0], [100, 100], [100, 0]]));

        self::assertSame(1, $portions[0]->installment->number);
    }

    public function test_more_than_what_is_owed_is_refused(): void
    {
        $this->expectException(InvalidArgumentException::class);

        Allocation::of(101, self::installments([[100, 0]]));
    }

    public function test_every_centavo_lands_once_and_none_of_a_later_instalment_before_an_earlier_one(): void
    {
        $this->manyCases(function (Randomizer $random): void {
            $installments = self::installments(array_map(function () use ($random): array {
                $amount = $random->getInt(1, 500);

                return [$amount, $random->getInt(0, 2) === 0 ? $amount : $random->getInt(0, $amount)];
            }, range(1, $random->getInt(1, 24))));
            $owed = array_sum(array_map(fn (Installment $one): int => $one->amount - $one->paid, $installments));
            $amount = $random->getInt(0, $owed);

            $portions = Allocation::of($amount, $random->shuffleArray($installments));
            self::assertSame($amount, array_sum(array_column($portions, 'amount')));

            foreach ($portions as $portion) {
                self::assertGreaterThan(0, $portion->amount);
                $portion->installment->paid += $portion->amount;
                self::assertLessThanOrEqual($portion->installment->amount, $portion->installment->paid);
            }

            $last = end($portions);
            $before = array_filter($installments, fn (Installment $one): bool => $last !== false && $one->number < $last->installment->number);
            array_map(fn (Installment $one) => self::assertSame($one->amount, $one->paid), $before);
        });
    }
}
