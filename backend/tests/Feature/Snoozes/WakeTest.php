<?php

declare(strict_types=1);

namespace Tests\Feature\Snoozes;

use App\Models\Credit;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\Snoozes;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class WakeTest extends TestCase
{
    use ChecksAttention;
    use Pays;
    use RefreshDatabase;
    use Snoozes;

    private TwoTeams $teams;

    private User $carla;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:30:00Z'));
        $this->teams = TwoTeams::create();
        $this->carla = $this->teams->carla;
        $this->unread($this->carla);
    }

    public function test_it_comes_back_unread_though_everything_was_read(): void
    {
        $this->asleep(5, 'time', '2026-11-25T12:00:00Z');
        $this->readAll($this->carla);
        $this->travelTo(CarbonImmutable::parse('2026-11-25T11:59:59.999Z'));
        self::assertSame([0, null], [$this->unread($this->carla), $this->woke($this->carla)]);
        $this->travelTo(CarbonImmutable::parse('2026-11-25T12:00:00.000Z'));

        self::assertSame([1, 'time'], [$this->unread($this->carla), $this->woke($this->carla)]);
        $row = $this->inbox($this->carla, 'unread')[0];
        self::assertSame([false, 'credit_attention', $this->credit->id], [$row['read'], $row['type'], $row['credit_id']]);
        self::assertSame('2026-11-25T12:00:00.000Z', $row['snooze']['woke_at']);
        self::assertSame([], $this->inbox($this->carla, 'asleep'));
    }

    public function test_it_is_seen_by_its_row_or_by_a_mark_past_it(): void
    {
        foreach (['row', 'mark'] as $way) {
            $this->asleep(5, 'time', '2026-11-25T12:00:00Z');
            $this->readAll($this->carla);
            $this->travelTo(CarbonImmutable::parse('2026-11-25T12:00:00Z'));
            self::assertSame(1, $this->unread($this->carla));

            $way === 'mark'
                ? $this->readAll($this->carla)
                : $this->postJson('/api/notifications/read', ['ids' => [$this->inbox($this->carla, 'unread')[0]['id']]])->assertOk();
            self::assertSame(0, $this->unread($this->carla), $way);
            self::assertSame('time', $this->inbox($this->carla)[0]['snooze']['woke'] ?? $this->inbox($this->carla)[1]['snooze']['woke']);
            $this->travelTo(CarbonImmutable::parse('2026-11-24T14:30:00Z'));
        }
    }

    public function test_a_payment_by_anybody_wakes_what_waits_for_one(): void
    {
        $this->asleep(5, 'payment');
        $this->readAll($this->carla);
        $other = $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->maribel, $other)->assertCreated();
        self::assertNull($this->woke($this->carla));
        $this->pay($this->teams->maribel, $this->credit)->assertCreated();

        self::assertSame('payment', $this->woke($this->carla));
        self::assertSame(['payment_received', 'payment'], [$this->inbox($this->carla)[0]['type'], $this->inbox($this->carla)[0]['snooze']['woke']]);
        // The two payments; the one that woke it stands unread once.
        self::assertSame(2, $this->unread($this->carla));
    }

    public function test_his_own_payment_wakes_it_by_a_row_that_is_not_his(): void
    {
        $this->asleep(5, 'payment');
        $this->readAll($this->carla);
        $this->pay($this->carla, $this->credit)->assertCreated();

        self::assertSame([1, 'payment'], [$this->unread($this->carla), $this->woke($this->carla)]);
        self::assertSame('credit_attention', $this->inbox($this->carla, 'unread')[0]['type']);
    }

    public function test_a_payment_of_before_wakes_nothing(): void
    {
        $this->credit = $this->lateCredit($this->teams->maribel, 5);
        $this->pay($this->teams->maribel, $this->credit)->assertCreated();
        $this->snooze($this->carla, $this->credit, 'payment')->assertOk();

        self::assertSame([0, null], [$this->unread($this->carla), $this->woke($this->carla)]);
    }

    public function test_a_promise_wakes_when_a_check_has_said_how_it_ended(): void
    {
        $this->credit = $this->lateCredit($this->teams->maribel, 5);
        $this->promise('2026-11-24');
        $this->check();
        $this->snooze($this->carla, $this->credit, 'promise')->assertOk();
        $this->readAll($this->carla);
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '1.00'])->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:00:00Z'));
        self::assertNull($this->woke($this->carla));
        $this->check();
        // A new promise does not put it to sleep again.
        $this->promise('2026-11-25');

        self::assertSame('promise', $this->woke($this->carla));
        self::assertSame('promise_broken', $this->inbox($this->carla, 'unread')[0]['type']);
    }

    public function test_a_promise_that_replaces_the_one_waited_for_is_waited_for(): void
    {
        $this->credit = $this->lateCredit($this->teams->maribel, 5);
        $this->promise('2026-11-24');
        $this->snooze($this->carla, $this->credit, 'promise')->assertOk();
        $this->promise('2026-11-26');
        $this->travelTo(CarbonImmutable::parse('2026-11-26T12:00:00Z'));
        $this->check();
        self::assertNull($this->woke($this->carla));
        $this->travelTo(CarbonImmutable::parse('2026-11-27T12:00:00Z'));
        $this->check();

        self::assertSame('promise', $this->woke($this->carla));
    }

    #[TestWith([3, 4, 'worse'], 'late_1 to late_2')]
    #[TestWith([2, 3, null], 'the same level')]
    #[TestWith([0, 1, 'worse'], 'not late before')]
    public function test_worse_is_what_a_check_tells(int $days, int $then, ?string $reason): void
    {
        $this->asleep($days, 'worse');
        $this->travel($then - $days)->days();
        self::assertNull($this->woke($this->carla));
        $this->check();

        self::assertSame($reason, $this->woke($this->carla));
    }

    #[TestWith([7, 15, null], 'late_3 is no reason')]
    #[TestWith([7, 16, 'level'], 'late_4 is')]
    #[TestWith([16, 30, null], 'at late_4 already')]
    #[TestWith([16, 31, 'level'], 'the next level')]
    #[TestWith([91, 115, null], 'nothing is worse')]
    #[TestWith([91, 121, 'limit'], 'but thirty days are the end')]
    public function test_nobody_sleeps_through_late_4(int $days, int $then, ?string $reason): void
    {
        $this->asleep($days, 'payment');
        $this->travel($then - $days)->days();
        $this->check();

        self::assertSame($reason, $this->woke($this->carla));
    }

    public function test_the_level_is_that_of_the_moment_not_of_the_last_check(): void
    {
        $this->credit = $this->lateCredit($this->teams->maribel, 15);
        $this->check();
        // Past midnight he reads late_4 on the list, and lets it sleep before a check has told it.
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:10:00Z'));
        $this->snooze($this->carla, $this->credit, 'payment')->assertOk();
        $this->check();

        self::assertNull($this->woke($this->carla));
    }

    public function test_after_thirty_days_everything_comes_back(): void
    {
        $this->asleep(0, 'payment');
        $this->pay($this->teams->maribel, $this->lateCredit($this->teams->maribel, 0))->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-12-24T14:29:59.999Z'));
        self::assertNull($this->snoozed());
        $this->travelTo(CarbonImmutable::parse('2026-12-24T14:30:00Z'));

        self::assertSame('limit', $this->snoozed());
    }

    public function test_asleep_again_it_no_longer_stands_unread(): void
    {
        $this->asleep(5, 'time', '2026-11-25T12:00:00Z');
        $this->readAll($this->carla);
        $this->travelTo(CarbonImmutable::parse('2026-11-25T12:00:00Z'));
        self::assertSame(1, $this->unread($this->carla));
        $this->snooze($this->carla, $this->credit, 'payment')->assertOk();

        self::assertSame(0, $this->unread($this->carla));
        self::assertSame(['credit_attention'], array_column($this->inbox($this->carla, 'asleep'), 'type'));
    }

    public function test_an_archived_row_comes_back_out_of_the_archive(): void
    {
        $this->asleep(5, 'time', '2026-11-25T12:00:00Z');
        $this->postJson("/api/notifications/{$this->inbox($this->carla, 'asleep')[0]['id']}/archive")->assertOk();
        $this->travelTo(CarbonImmutable::parse('2026-11-25T12:00:00Z'));

        self::assertSame([1, false], [$this->unread($this->carla) - 1, $this->inbox($this->carla, 'unread')[1]['archived']]);
    }

    public function test_a_redacted_row_never_comes_back(): void
    {
        $this->asleep(5, 'time', '2026-11-25T12:00:00Z');
        $this->readAll($this->carla);
        $this->travelTo(CarbonImmutable::parse('2026-11-25T12:00:00Z'));
        self::assertSame(1, $this->unread($this->carla));
        DB::table('stream_rows')->update(['type' => 'redacted', 'payload' => '{}', 'quiet' => true]);

        self::assertSame([0, []], [$this->unread($this->carla), $this->inbox($this->carla, 'unread')]);
    }

    private function asleep(int $days, string $until, ?string $untilAt = null): void
    {
        $this->credit = $this->lateCredit($this->teams->maribel, $days);
        $this->check();
        $this->snooze($this->carla, $this->credit, $until, $untilAt)->assertOk();
    }

    private function promise(string $dueOn): void
    {
        $this->actingAs($this->teams->maribel)
            ->postJson("/api/credits/{$this->credit->id}/promises", ['amount' => '10.00', 'due_on' => $dueOn])->assertCreated();
    }

    private function snoozed(): ?string
    {
        $this->unread($this->carla);

        return DB::table('snoozes')->value('reason');
    }
}
