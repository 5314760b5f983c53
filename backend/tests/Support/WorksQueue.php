<?php

declare(strict_types=1);

namespace Tests\Support;

use Illuminate\Support\Facades\Artisan;

trait WorksQueue
{
    /**
     * Does all that waits. A worker leaves after a job when its process holds over 128 MB, which is right for a worker
     * and wrong here: this process has run hundreds of tests before.
     *
     * @return int the exit code of the worker
     */
    private function workQueue(string $queues): int
    {
        return Artisan::call('queue:work', [
            '--queue' => $queues,
            '--stop-when-empty' => true,
            '--sleep' => 0,
            '--memory' => 4096,
        ]);
    }
}
