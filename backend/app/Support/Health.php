<?php

declare(strict_types=1);

namespace App\Support;

use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Queue;

/** Whether the parts that carry a payment to a screen are alive, by what they did last. */
final readonly class Health
{
    public const SCHEDULER_BEAT = 'scheduler.beat';

    private const QUEUES = ['heartbeat', 'broadcasts', 'default'];

    private function __construct(
        public bool $database,
        public ?int $queueLagSeconds,
        public ?int $schedulerAgeSeconds,
        public bool $broadcaster,
    ) {
    }

    public static function read(): self
    {
        return new self(
            database: rescue(fn (): bool => DB::select('select 1') !== [], false, report: false),
            queueLagSeconds: rescue(self::queueLag(...), null, report: false),
            schedulerAgeSeconds: rescue(self::schedulerAge(...), null, report: false),
            broadcaster: rescue(self::broadcasterAnswers(...), false, report: false),
        );
    }

    public function isGood(): bool
    {
        return $this->database
            && $this->broadcaster
            && $this->queueLagSeconds !== null
            && $this->queueLagSeconds <= config('access.health.queue_lag_seconds')
            && $this->schedulerAgeSeconds !== null
            && $this->schedulerAgeSeconds <= config('access.health.scheduler_age_seconds');
    }

    private static function queueLag(): int
    {
        $oldest = array_filter(array_map(Queue::creationTimeOfOldestPendingJob(...), self::QUEUES));

        return $oldest === [] ? 0 : max(0, Clock::now()->getTimestamp() - min($oldest));
    }

    private static function schedulerAge(): ?int
    {
        $beat = Cache::get(self::SCHEDULER_BEAT);

        return is_numeric($beat) ? max(0, Clock::now()->getTimestamp() - (int) $beat) : null;
    }

    private static function broadcasterAnswers(): bool
    {
        $server = config('broadcasting.connections.reverb.options');
        $seconds = (float) config('access.health.probe_seconds');

        return Http::connectTimeout($seconds)->timeout($seconds)
            ->get("{$server['scheme']}://{$server['host']}:{$server['port']}/up")
            ->ok();
    }
}
