<?php

declare(strict_types=1);

namespace App\Streams;

use App\Support\Clock;
use Illuminate\Contracts\Cache\Repository as Cache;

/** Remembers, for all processes, that the realtime server just failed: the next requests need not wait for it too. */
final readonly class Circuit
{
    private const KEY = 'broadcasts.queued_until_ms';

    public function __construct(private Cache $cache)
    {
    }

    public function isClosed(): bool
    {
        return Clock::now()->getTimestampMs() >= $this->cache->get(self::KEY, 0);
    }

    public function open(): void
    {
        $until = Clock::now()->addSeconds(config('streams.circuit_seconds'));

        // Kept for ever: the database cache deletes an expired key while reading, and would wait for the writer.
        $this->cache->forever(self::KEY, $until->getTimestampMs());
    }
}
