<?php

declare(strict_types=1);

namespace App\Events;

use Illuminate\Broadcasting\PrivateChannel;
use Illuminate\Contracts\Broadcasting\ShouldBroadcast;
use Illuminate\Contracts\Events\ShouldDispatchAfterCommit;
use Illuminate\Foundation\Events\Dispatchable;

/** A poke without a row: what this person may hear has changed, and his screens ask again. */
final class AccessChanged implements ShouldBroadcast, ShouldDispatchAfterCommit
{
    use Dispatchable;

    public int $tries = 5;

    /** @var list<int> seconds: as RebroadcastRow */
    public array $backoff = [1, 3, 10, 30, 60];

    /** @param  list<string>  $streams all he heard or will hear */
    public function __construct(public readonly int $userId, public readonly array $streams)
    {
    }

    /** @return list<PrivateChannel> */
    public function broadcastOn(): array
    {
        return array_map(fn (string $stream): PrivateChannel => new PrivateChannel($stream), $this->streams);
    }

    public function broadcastAs(): string
    {
        return 'access.changed';
    }

    /** @return array{user_id: int} */
    public function broadcastWith(): array
    {
        return ['user_id' => $this->userId];
    }

    public function broadcastQueue(): string
    {
        return 'broadcasts';
    }
}
