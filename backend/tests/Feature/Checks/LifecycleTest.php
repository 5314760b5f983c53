<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Actions\Checks\QueueCheck;
use App\Actions\Checks\RunCheck;
use App\Actions\Checks\TakeUpCheck;
use App\Console\Commands\CheckAttention;
use App\Exceptions\CheckUnderWay;
use App\Models\AttentionState;
use App\Models\CheckRun;
use App\Streams\RebroadcastRow;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Console\Scheduling\Event;
use Illuminate\Console\Scheduling\Schedule;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\Broadcast;
use Illuminate\Support\Facades\DB;
use Tests\Support\ChecksAttention;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\Support\WorksQueue;
use Tests\TestCase;

final class LifecycleTest extends TestCase
{
    use ChecksAttention;
    use RefreshDatabase;
    use WorksQueue;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
        $this->lateCredit($this->teams->maribel, 2);
    }

    public function test_it_is_scheduled_hourly_in_the_background_and_never_twice(): void
    {
        $event = collect(app(Schedule::class)->events())
            ->sole(fn (Event $event): bool => str_contains((string) $event->command, 'credits:check-attention'));

        self::assertSame(['0 * * * *', true, true, 10], [
            $event->expression, $event->runInBackground, $event->withoutOverlapping, $event->expiresAt,
        ]);
    }

    public function test_the_hourly_start_makes_a_run_and_ends_it(): void
    {
        self::assertSame(CheckAttention::SUCCESS, Artisan::call('credits:check-attention'));
        self::assertStringContainsString('1 nuevos, 0 empeoraron, 0 sin cambio, 0 se pusieron al día', Artisan::output());

        $run = CheckRun::query()->sole();
        self::assertSame(['hourly', null, 'done', null], [$run->trigger->value, $run->started_by, $run->state->value, $run->error]);
        self::assertEquals([Clock::now(), Clock::now()], [$run->started_at, $run->ended_at]);
    }

    public function test_a_run_that_nobody_takes_up_is_taken_over_by_the_hourly_start_and_its_job_does_nothing(): void
    {
        $queued = app(QueueCheck::class)->handle($this->teams->carla);
        $this->travel(4)->minutes();
        self::assertSame('queued', $queued->refresh()->state->value);

        self::assertSame(CheckAttention::SUCCESS, Artisan::call('credits:check-attention'));
        $run = CheckRun::query()->sole();
        self::assertSame(['manual', $this->teams->carla->id, 'done'], [$run->trigger->value, $run->started_by, $run->state->value]);

        $this->work();
        self::assertSame(1, CheckRun::query()->count());
        self::assertSame(0, DB::table('failed_jobs')->count());
    }

    public function test_a_queue_dead_for_longer_than_the_lease_leaves_a_failed_run_that_its_late_job_does_not_touch(): void
    {
        $queued = app(QueueCheck::class)->handle($this->teams->carla);
        $this->travel(301)->seconds();
        $next = app(QueueCheck::class)->handle($this->teams->ruben);
        $this->work();

        self::assertSame(['failed', 'La revisión no terminó a tiempo.', null], [
            $queued->refresh()->state->value, $queued->error, $queued->started_at,
        ]);
        self::assertSame(['done', 1], [$next->refresh()->state->value, $next->new]);
    }

    public function test_the_lease_is_renewed_when_a_run_starts(): void
    {
        $run = app(QueueCheck::class)->handle($this->teams->carla);
        $this->travel(4)->minutes();
        self::assertEquals(Clock::now()->addMinute(), $run->lease_until);
        app(RunCheck::class)->handle($run->id, Clock::today());

        self::assertEquals(Clock::now()->addMinutes(5), $run->refresh()->lease_until);
    }

    public function test_while_one_runs_every_start_says_so(): void
    {
        $running = app(TakeUpCheck::class)->handle();
        $running->update(['state' => 'running']);

        self::assertSame(CheckAttention::ALREADY_RUNNING, Artisan::call('credits:check-attention'));
        self::assertSame(CheckAttention::ALREADY_RUNNING, Artisan::call('credits:check-attention', ['--run' => $running->id]));
        self::assertFalse(app(RunCheck::class)->handle($running->id, Clock::today()));
        self::assertSame(CheckAttention::INVALID, Artisan::call('credits:check-attention', ['--run' => 99]));

        $this->expectException(CheckUnderWay::class);
        app(QueueCheck::class)->handle($this->teams->carla);
    }

    public function test_a_day_begins_at_midnight_in_la_paz(): void
    {
        $this->lateCredit($this->teams->maribel, 0);
        $this->check();

        $this->travelTo(CarbonImmutable::parse('2026-11-25T03:59:59.999Z'));
        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 1, 'cured' => 0], $this->found());

        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:00:00.000Z'));
        self::assertSame(['new' => 1, 'worse' => 0, 'same' => 1, 'cured' => 0], $this->found());
    }

    public function test_holidays_and_sundays_count_as_days_past_due(): void
    {
        DB::table('holidays')->insert(['date' => '2026-11-25', 'name' => 'Feriado']);
        $this->check();
        $this->travel(2)->days();
        self::assertSame(1, $this->check()->worse);
        self::assertSame('late_2', AttentionState::query()->sole()->level->value);
    }

    public function test_a_realtime_server_that_hangs_holds_the_run_up_for_a_second_and_loses_nothing(): void
    {
        $server = stream_socket_server('tcp://127.0.0.1:0');
        self::assertIsResource($server);
        [, $port] = explode(':', (string) stream_socket_get_name($server, false));
        config(['broadcasting.default' => 'reverb', 'broadcasting.connections.reverb.options.port' => (int) $port]);
        Broadcast::purge('reverb');
        $start = hrtime(true);

        self::assertSame(1, $this->check()->new);
        self::assertLessThan(2.5, (hrtime(true) - $start) / 1e9);
        self::assertSame(2, DB::table('jobs')->where('queue', 'broadcasts')->whereLike('payload', '%'.class_basename(RebroadcastRow::class).'%')->count());
    }

    private function work(): void
    {
        $this->workQueue('checks');
    }
}
