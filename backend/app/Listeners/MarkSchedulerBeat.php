<?php

declare(strict_types=1);

namespace App\Listeners;

use App\Support\Health;
use Illuminate\Console\Events\ScheduledTaskStarting;
use Illuminate\Support\Facades\Cache;

/** The scheduler is alive when it starts tasks: the heartbeat is one, every ten seconds. */
final class MarkSchedulerBeat
{
    public function handle(ScheduledTaskStarting $event): void
    {
        // A cache that cannot be written must not cost the task its turn.
        rescue(fn (): bool => Cache::forever(Health::SCHEDULER_BEAT, now()->getTimestamp()));
    }
}
