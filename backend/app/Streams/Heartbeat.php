<?php

declare(strict_types=1);

namespace App\Streams;

use App\Support\Clock;
use App\Support\Health;
use Illuminate\Contracts\Bus\Dispatcher;
use Illuminate\Contracts\Cache\Repository as Cache;

/** Starts a beat on its way: scheduler, queue, broadcaster, screen. Each that is dead is so proven. */
final readonly class Heartbeat
{
    public function __construct(private Cache $cache, private Dispatcher $jobs)
    {
    }

    public function __invoke(): void
    {
        $now = Clock::now();

        $this->cache->forever(Health::SCHEDULER_BEAT, $now->getTimestamp());
        $this->jobs->dispatch(new SendHeartbeat($now->getTimestampMs()));
    }
}
