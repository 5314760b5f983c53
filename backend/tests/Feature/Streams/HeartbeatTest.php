<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Events\AccessChanged;
use App\Streams\Heartbeat;
use App\Support\Clock;
use App\Support\Health;
use App\Support\Transaction;
use Carbon\CarbonImmutable;
use Illuminate\Console\Scheduling\Event;
use Illuminate\Console\Scheduling\Schedule;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\DB;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\WorksQueue;
use Tests\TestCase;

final class HeartbeatTest extends TestCase
{
    use RefreshDatabase;
    use WorksQueue;

    public function test_a_beat_goes_through_the_queue_to_the_public_channel_with_the_time_it_was_scheduled(): void
    {
        $recorder = RecordingBroadcaster::install();
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));

        app(Heartbeat::class)();
        self::assertSame([], $recorder->events());
        self::assertSame(['heartbeat'], DB::table('jobs')->pluck('queue')->all());

        $this->travel(2)->seconds();
        $this->work();

        self::assertSame(['heartbeat'], $recorder->events());
        self::assertSame(['heartbeat'], $recorder->frames[0]['channels']);
        self::assertSame(['sent_at' => '2026-11-24T14:31:00.123Z'], $recorder->frames[0]['data']);
    }

    public function test_a_beat_older_than_twenty_seconds_drops_itself(): void
    {
        $recorder = RecordingBroadcaster::install();
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        app(Heartbeat::class)();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:20.124Z'));
        app(Heartbeat::class)();
        $this->work();

        self::assertCount(1, $recorder->frames);
        self::assertSame('2026-11-24T14:31:20.124Z', $recorder->frames[0]['data']['sent_at']);
        self::assertSame(0, DB::table('jobs')->count());
    }

    public function test_a_beat_that_nobody_takes_leaves_no_failed_job(): void
    {
        app(Heartbeat::class)();
        $this->work();

        self::assertSame([0, 0], [DB::table('jobs')->count(), DB::table('failed_jobs')->count()]);
    }

    public function test_the_scheduler_leaves_its_time_for_the_health_check(): void
    {
        $this->freezeSecond();

        app(Heartbeat::class)();

        self::assertSame(Clock::now()->getTimestamp(), Cache::get(Health::SCHEDULER_BEAT));
    }

    public function test_the_beat_is_scheduled_every_ten_seconds(): void
    {
        $events = collect(app(Schedule::class)->events());
        $beat = $events->sole(fn (Event $event): bool => $event->description === 'heartbeat');

        self::assertSame(['* * * * *', 10], [$beat->expression, $beat->repeatSeconds]);

        $beat->run($this->app);
        self::assertSame(1, DB::table('jobs')->where('payload', 'like', '%SendHeartbeat%')->count());
    }

    public function test_a_changed_access_pokes_each_stream_after_the_commit(): void
    {
        $recorder = RecordingBroadcaster::install();

        Transaction::run(function (): void {
            AccessChanged::dispatch(4, ['cobrador.4', 'admin.notifications']);
            self::assertSame(0, DB::table('jobs')->count());
        });
        $this->work();

        self::assertSame(['access.changed'], $recorder->events());
        self::assertSame(['private-cobrador.4', 'private-admin.notifications'], $recorder->frames[0]['channels']);
        self::assertSame(['user_id' => 4], $recorder->frames[0]['data']);
    }

    private function work(): void
    {
        $this->workQueue('heartbeat,broadcasts');
    }
}
