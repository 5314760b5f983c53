<?php

declare(strict_types=1);

namespace Tests\Feature\Promises;

use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Promises\PromisesMoney;
use Tests\TestCase;

final class SettleTest extends TestCase
{
    use PromisesMoney;
    use RefreshDatabase;

    /** @param  list<string>  $amounts */
    #[TestWith([['100.00'], 'kept', '100.00'])]
    #[TestWith([['60.00', '60.00'], 'kept', '120.00'])]
    #[TestWith([['99.99'], 'partly', '99.99'])]
    #[TestWith([['0.01'], 'partly', '0.01'])]
    #[TestWith([[], 'broken', '0.00'])]
    public function test_what_was_taken_in_time_says_how_it_ended(array $amounts, string $state, string $kept): void
    {
        $this->promise('100.00', '2026-11-25');
        $this->travel(1)->hours();

        foreach ($amounts as $amount) {
            $this->take($amount);
        }

        // The last check of its day, and the first of the next.
        $this->at('2026-11-26T03:59:59.999Z');
        self::assertSame(['open', $kept], $this->shown());
        $this->at('2026-11-26T04:00:00.000Z');

        self::assertSame([$state, $kept], $this->shown());
    }

    public function test_the_moments_of_its_beginning_and_end_are_those_of_la_paz(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->travelTo(CarbonImmutable::parse('2026-11-25T05:00:00Z'));
        // Before it was made, at that very moment, within its last millisecond, and a moment after it.
        $this->take('1.00', '2026-11-24T13:59:59.999Z');
        $this->take('2.00', '2026-11-24T14:00:00.000Z');
        $this->take('4.00', '2026-11-25T03:59:59.999Z');
        $this->take('8.00', '2026-11-25T04:00:00.000Z');

        $this->check();

        self::assertSame(['partly', '4.00'], $this->shown());
    }

    public function test_money_taken_in_time_that_arrives_late_mends_it(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->at('2026-11-25T04:00:00Z');
        self::assertSame(['broken', '0.00'], $this->shown());

        $this->take('60.00', '2026-11-24T20:00:00Z');
        self::assertSame(['partly', '60.00'], $this->shown());
        $this->take('40.00', '2026-11-25T03:59:00Z');
        self::assertSame(['kept', '100.00'], $this->shown());

        // Said once: what was told as broken is corrected where it is read, and not told again.
        $this->check();
        self::assertSame(1, $this->toldOf('promise_broken'));
    }

    public function test_money_taken_later_does_not_mend_it(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->at('2026-11-25T04:00:00Z');
        $this->take('100.00');

        self::assertSame(['broken', '0.00'], $this->shown());
    }

    public function test_a_reversal_undoes_it_and_the_next_check_says_so(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->travel(1)->hours();
        $first = $this->take('60.00');
        $this->take('40.00');
        $this->at('2026-11-25T04:00:00Z');
        self::assertSame(['kept', 0], [$this->shown()[0], $this->toldOf('promise_broken')]);

        $this->reverse($first);
        self::assertSame(['partly', '40.00'], $this->shown());
        $this->check();
        $this->check();

        self::assertSame(1, $this->toldOf('promise_broken'));
        self::assertSame('40.00', collect($this->told($this->teams->maribel))->firstOrFail(
            fn (array $row): bool => $row['type'] === 'promise_broken',
        )['kept']);
    }

    public function test_mended_and_broken_once_more_it_is_news_again(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->at('2026-11-25T04:00:00Z');
        $late = $this->take('100.00', '2026-11-24T20:00:00Z');
        $this->check();
        self::assertSame(['kept', 1], [$this->shown()[0], $this->toldOf('promise_broken')]);

        $this->reverse($late);
        $this->check();
        $this->check();

        self::assertSame(['broken', 2], [$this->shown()[0], $this->toldOf('promise_broken')]);
    }

    public function test_a_reversal_before_its_end_counts_too(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->travel(1)->hours();
        $this->reverse($this->take('100.00'));
        $this->at('2026-11-25T04:00:00Z');

        self::assertSame(['broken', '0.00'], $this->shown());
    }

    public function test_a_replaced_promise_counts_nothing_and_is_never_told(): void
    {
        $first = $this->promise('100.00', '2026-11-24');
        $this->travel(1)->hours();
        $this->promise('50.00', '2026-11-26');
        $this->travel(1)->hours();
        $this->take('50.00');
        $this->at('2026-11-27T04:00:00Z');

        self::assertSame(['replaced', 0], array_values(DB::table('promises')->where('id', $first)->get(['state', 'kept'])->map(fn (object $row): array => (array) $row)->sole()));
        self::assertSame(0, $this->toldOf('promise_broken'));
    }
}
