<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Enums\CreditStatus;
use App\Models\AttentionEntry;
use App\Models\AttentionState;
use App\Models\CheckRun;
use App\Models\Credit;
use App\Models\StreamRow;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\ChecksAttention;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class RulesTest extends TestCase
{
    use ChecksAttention;
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
    }

    #[TestWith([0, null])]
    #[TestWith([1, 'late_1'])]
    #[TestWith([3, 'late_1'])]
    #[TestWith([4, 'late_2'])]
    #[TestWith([7, 'late_2'])]
    #[TestWith([8, 'late_3'])]
    #[TestWith([15, 'late_3'])]
    #[TestWith([16, 'late_4'])]
    #[TestWith([30, 'late_4'])]
    #[TestWith([31, 'late_5'])]
    #[TestWith([60, 'late_5'])]
    #[TestWith([61, 'late_6'])]
    #[TestWith([90, 'late_6'])]
    #[TestWith([91, 'late_7'])]
    #[TestWith([400, 'late_7'])]
    public function test_a_credit_stands_in_the_level_of_its_days_past_due(int $days, ?string $level): void
    {
        $credit = $this->lateCredit($this->teams->maribel, $days);
        $this->check();

        self::assertSame($level, AttentionState::query()->find($credit->id)?->level->value);
    }

    #[TestWith([7, 'due_soon'])]
    #[TestWith([8, null])]
    #[TestWith([0, 'due_soon'])]
    public function test_a_credit_that_is_not_late_is_listed_a_week_before_it_ends(int $daysLeft, ?string $level): void
    {
        $credit = $this->endingCredit($daysLeft);
        $this->check();

        self::assertSame($level, AttentionState::query()->find($credit->id)?->level->value);
    }

    public function test_new_then_the_same_and_a_second_run_tells_nothing(): void
    {
        $this->lateCredit($this->teams->maribel, 2);

        self::assertSame(['new' => 1, 'worse' => 0, 'same' => 0, 'cured' => 0], $this->found());
        $rows = StreamRow::query()->count();
        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 1, 'cured' => 0], $this->found());
        self::assertSame([2, 2], [$rows, StreamRow::query()->count()]);
    }

    public function test_worse_is_told_at_each_level(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 2);
        $this->check();

        foreach (['late_2' => 2, 'late_3' => 4] as $level => $days) {
            $this->travel($days)->days();
            self::assertSame(['new' => 0, 'worse' => 1, 'same' => 0, 'cured' => 0], $this->found());
            $told = array_values(array_filter($this->told($this->teams->maribel), fn (array $row): bool => ($row['level'] ?? null) === $level));
            self::assertSame(['worse'], array_column($told, 'change'));
        }

        self::assertSame('late_2', AttentionState::query()->findOrFail($credit->id)->previous_level?->value);
    }

    public function test_from_ending_soon_to_late_is_worse(): void
    {
        $this->endingCredit(1);
        self::assertSame(['new' => 1, 'worse' => 0, 'same' => 0, 'cured' => 0], $this->found());

        $this->travel(2)->days();
        self::assertSame(['new' => 0, 'worse' => 1, 'same' => 0, 'cured' => 0], $this->found());
    }

    public function test_a_better_level_is_the_same_and_a_later_worse_is_told(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 20);
        $this->check();
        $told = AttentionState::query()->findOrFail($credit->id);

        $this->travel(1)->hours();
        $this->settle($credit, 2);
        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 1, 'cured' => 0], $this->found());
        $state = AttentionState::query()->findOrFail($credit->id);
        self::assertSame(['late_2', 'late_4'], [$state->level->value, $state->previous_level?->value]);
        self::assertEquals($told->since->addHour(), $state->since);
        self::assertEquals($told->last_told_at, $state->last_told_at);

        $this->settle($credit, 1);
        self::assertSame(['new' => 0, 'worse' => 1, 'same' => 0, 'cured' => 0], $this->found());
    }

    public function test_late_then_and_up_to_date_now_is_cured_and_leaves_the_list(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 2);
        $this->check();
        $this->settle($credit, 1);

        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 0, 'cured' => 1], $this->found());
        self::assertSame(0, AttentionState::query()->count());
        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 0, 'cured' => 0], $this->found());

        $this->settle($credit, 0);
        self::assertSame(['new' => 1, 'worse' => 0, 'same' => 0, 'cured' => 0], $this->found());
    }

    public function test_a_late_credit_that_is_paid_off_is_cured(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 2);
        $this->check();
        $this->settle($credit, 12);

        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 0, 'cured' => 1], $this->found());
    }

    public function test_late_then_and_only_ending_soon_now_is_cured_and_the_same(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 75);
        $this->check();
        $this->settle($credit, 11);

        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 1, 'cured' => 1], $this->found());
        self::assertSame('due_soon', AttentionState::query()->findOrFail($credit->id)->level->value);
        self::assertSame(
            ['type' => 'check_finished', 'run_id' => CheckRun::lastDone(), 'new' => 0, 'worse' => 0, 'same' => 1, 'cured' => 1, 'listed' => 1],
            $this->told($this->teams->maribel)[2],
        );
    }

    public function test_one_that_ended_while_ending_soon_is_counted_nowhere(): void
    {
        $credit = $this->endingCredit(3);
        $this->check();
        $this->settle($credit, 12);

        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 0, 'cured' => 0], $this->found());
        self::assertSame(['left'], AttentionEntry::query()->where('run_id', CheckRun::lastDone())->toBase()->pluck('change')->all());
    }

    #[TestWith([CreditStatus::Cancelled])]
    #[TestWith([CreditStatus::Defaulted])]
    public function test_one_that_is_cancelled_or_written_off_is_counted_nowhere(CreditStatus $status): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 100);
        $this->check();
        $credit->update(['status' => $status, 'version' => 2]);

        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 0, 'cured' => 0], $this->found());
        self::assertSame(0, AttentionState::query()->count());
    }

    public function test_an_empty_portfolio_is_checked_and_tells_nothing(): void
    {
        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 0, 'cured' => 0], $this->found());
        self::assertSame(0, StreamRow::query()->count());
    }

    private function endingCredit(int $daysLeft): Credit
    {
        $credit = $this->lateCredit($this->teams->maribel, 77 - $daysLeft);
        $this->settle($credit, 11);
        self::assertEquals(Clock::today()->addDays($daysLeft), $credit->refresh()->end_date);

        return $credit;
    }
}
