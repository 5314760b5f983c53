<?php

declare(strict_types=1);

namespace App\Streams;

use Illuminate\Contracts\Queue\ShouldQueue;

/** Tells each of these streams how far it is by now. */
final class AnnounceHeads implements ShouldQueue
{
    public int $tries = 5;

    /** @var list<int> seconds: as RebroadcastRow */
    public array $backoff = [1, 3, 10, 30, 60];

    /** @param  list<string>  $streams */
    public function __construct(public readonly array $streams)
    {
    }

    public function handle(StreamReader $streams, Broadcaster $broadcaster): void
    {
        foreach ($streams->positions($this->streams) as $stream) {
            $broadcaster->send(Frame::advanced($stream->name, $stream->head, $stream->epoch));
        }
    }
}
