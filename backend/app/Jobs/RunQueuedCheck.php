<?php

declare(strict_types=1);

namespace App\Jobs;

use App\Actions\Checks\RunCheck;
use App\Support\Clock;
use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;

final class RunQueuedCheck implements ShouldQueue
{
    use Queueable;

    /** A run that breaks is told as failed; the next start is a new run. */
    public int $tries = 1;

    /** Seconds: below the lease of the run and the queue's retry_after. */
    public int $timeout = 240;

    public function __construct(public readonly int $runId)
    {
        $this->onQueue('checks');
    }

    public function handle(RunCheck $check): void
    {
        $check->handle($this->runId, Clock::today());
    }
}
