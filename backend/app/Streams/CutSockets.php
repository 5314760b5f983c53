<?php

declare(strict_types=1);

namespace App\Streams;

use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Bus\Dispatchable;

/** The cut that failed at its first try. */
final class CutSockets implements ShouldQueue
{
    use Dispatchable;
    use Queueable;

    public int $tries = 10;

    /** @var list<int> seconds: a restart of the realtime server, and then as long as an outage may take */
    public array $backoff = [1, 3, 10, 30, 60, 300];

    public function __construct()
    {
        $this->onQueue('broadcasts');
    }

    public function handle(RealtimeServer $server): void
    {
        $server->cut();
    }
}
