<?php

declare(strict_types=1);

namespace App\Streams;

use App\Events\HeartbeatSent;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Broadcasting\BroadcastException;
use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;

final class SendHeartbeat implements ShouldQueue
{
    use Queueable;

    public int $tries = 1;

    public function __construct(public readonly int $sentAtMs)
    {
        $this->onQueue('heartbeat');
    }

    public function handle(): void
    {
        $sentAt = CarbonImmutable::createFromTimestampMs($this->sentAtMs, 'UTC');

        if ($sentAt->diffInSeconds(Clock::now()) > config('streams.heartbeat_stale_seconds')) {
            return;
        }

        try {
            HeartbeatSent::dispatch($sentAt);
        } catch (BroadcastException) {
            // The next one comes in 10 s; a failed job for each would only fill its table.
        }
    }
}
