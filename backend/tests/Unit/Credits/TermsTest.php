<?php

declare(strict_types=1);

namespace Tests\Unit\Credits;

use App\Enums\Frequency;
use App\Support\Credits\Terms;
use PHPUnit\Framework\Attributes\TestWith;
use Random\Randomizer;
use Tests\Support\ManyCases;
use Tests\TestCase;

final class TermsTest extends TestCase
{
    use ManyCases;

    #[TestWith([100_000, 270, 102_700])]
    #[TestWith([33_300, 250, 34_133], 'half a centavo goes up')]
    #[TestWith([33_299, 250, 34_131], 'less than half goes down')]
    #[TestWith([100_000, 0, 100_000])]
    public function test_interest_is_flat_and_rounded_half_up(int $amount, int $rateBp, int $total): void
    {
        self::assertSame($total, (new Terms($amount, $rateBp, Frequency::Daily))->total());
    }

    #[TestWith([Frequency::Daily, 270])]
    #[TestWith([Frequency::Weekly, 810])]
    #[TestWith([Frequency::Biweekly, 810])]
    #[TestWith([Frequency::Monthly, 900])]
    public function test_the_rate_may_reach_the_legal_cap_of_its_term_and_no_more(Frequency $frequency, int $cap): void
    {
        self::assertSame([], (new Terms(100_000, $cap, $frequency))->errors());
        self::assertArrayHasKey('interest_rate', (new Terms(100_000, $cap + 1, $frequency))->errors());
        self::assertArrayHasKey('interest_rate', (new Terms(100_000, -1, $frequency))->errors());
    }

    #[TestWith([0])]
    #[TestWith([-100])]
    #[TestWith([100_000_001], 'over the highest amount')]
    #[TestWith([2_000], 'less than one unit an instalment')]
    public function test_an_amount_that_cannot_be_lent_is_refused(int $amount): void
    {
        self::assertArrayHasKey('amount', (new Terms($amount, 0, Frequency::Daily))->errors());
    }

    public function test_the_last_instalment_takes_the_rest(): void
    {
        $installments = (new Terms(50_000, 270, Frequency::Daily))->installments();

        self::assertSame([...array_fill(0, 23, 2_100), 3_050], $installments);
    }

    public function test_instalments_add_up_exactly_and_all_but_the_last_are_whole_units(): void
    {
        $this->manyCases(function (Randomizer $random): void {
            $frequency = Frequency::cases()[$random->getInt(0, 3)];
            $terms = new Terms($random->getInt(2_400, 100_000_000), $random->getInt(0, Terms::maxRateBp($frequency)), $frequency);
            $installments = $terms->installments();
            $last = array_pop($installments);

            self::assertSame($terms->total(), array_sum($installments) + $last);
            self::assertCount(1, array_unique($installments));
            self::assertSame(0, $installments[0] % 100);
            self::assertGreaterThanOrEqual($installments[0], $last);
            self::assertLessThan(100 * (count($installments) + 1), $last - $installments[0]);
        });
    }
}
