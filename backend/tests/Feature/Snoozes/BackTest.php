<?php

declare(strict_types=1);

namespace Tests\Feature\Snoozes;

use App\Models\Credit;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\Snoozes;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class BackTest extends TestCase
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
            self::assertSame([0, []], [$this->unread($this->carla), $this->inbox($this->carla, 'unread')], $way);
            self::assertSame('time', $this->inbox($this->carla)[0]['snooze']['woke'] ?? $this->inbox($this->carla)[1]['snooze']['woke']);
            $this->travelTo(CarbonImmutable::parse('2026-11-24T14:30:00Z'));
        }
    }

    public function test_his_own_payment_wakes_it_by_a_row_that_is_not_his(): void
    {
        $this->asleep(5, 'payment');
        $this->readAll($this->carla);
        $this->pay($this->carla, $this->credit)->assertCreated();

        self::assertSame([1, 'payment'], [$this->unread($this->carla), $this->woke($this->carla)]);
        self::assertSame('credit_attention', $this->inbox($this->carla, 'unread')[0]['type']);
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

    public function test_it_comes_back_by_its_newest_row_that_can_still_be_read(): void
    {
        $this->asleep(5, 'time', '2026-11-25T12:00:00Z');
        $this->pay($this->teams->maribel, $this->credit)->assertCreated();
        DB::table('stream_rows')->where('type', 'payment_received')->update(['type' => 'redacted', 'quiet' => true]);
        $this->travelTo(CarbonImmutable::parse('2026-11-25T12:00:00Z'));
        $this->readAll($this->carla);

        self::assertSame(['credit_attention'], DB::table('stream_rows')->join('snoozes', 'row_id', '=', 'id')->pluck('type')->all());
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
}
