<?php

declare(strict_types=1);

namespace App\Streams;

use Illuminate\Contracts\Queue\ShouldQueue;

/** Carries no payload: by the time it runs the row may have been redacted. */
final class RebroadcastRow implements ShouldQueue
{
    public int $tries = 5;

    /** @var list<int> seconds: together a restart of the realtime server, and no more */
    public array $backoff = [1, 3, 10, 30, 60];

    public function __construct(public readonly string $stream, public readonly int $seq)
    {
    }

    public function handle(StreamReader $streams, Broadcaster $broadcaster): void
    {
        $row = $streams->row($this->stream, $this->seq);

        if ($row !== null) {
            $broadcaster->send(Frame::of($row));
        }
    }
}
