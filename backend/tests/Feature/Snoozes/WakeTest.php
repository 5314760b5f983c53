<?php

declare(strict_types=1);

namespace Tests\Feature\Snoozes;

use App\Models\Credit;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;
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

    public function test_a_payment_of_before_wakes_nothing(): void
    {
        $this->credit = $this->lateCredit($this->teams->maribel, 5);
        $this->pay($this->teams->maribel, $this->credit)->assertCreated();
        $this->snooze($this->carla, $this->credit, 'payment')->assertOk();

        self::assertSame([0, null], [$this->unread($this->carla), $this->woke($this->carla)]);
    }

    public function test_a_reversal_is_no_payment(): void
    {
        $this->credit = $this->lateCredit($this->teams->maribel, 5);
        $payment = $this->pay($this->teams->maribel, $this->credit)->assertCreated()->json('data.id');
        $this->snooze($this->carla, $this->credit, 'payment')->assertOk();
        $this->postJson("/api/payments/{$payment}/reversal", ['reason' => 'Cliente equivocado'], ['Idempotency-Key' => (string) Str::uuid()])->assertCreated();

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

    private function asleep(int $days, string $until, ?string $untilAt = null): void
    {
        $this->credit = $this->lateCredit($this->teams->maribel, $days);
        $this->check();
        $this->snooze($this->carla, $this->credit, $until, $untilAt)->assertOk();
    }

    private function promise(string $dueOn): void
    {
        $this->actingAs($this->teams->maribel)
            ->postJson("/api/credits/{$this->credit->id}/promises", ['amount' => '10.00', 'due_on' => $dueOn, 'version' => $this->credit->refresh()->version])->assertCreated();
    }

    private function snoozed(): ?string
    {
        $this->unread($this->carla);

        return DB::table('snoozes')->value('reason');
    }
}
