<?php

declare(strict_types=1);

namespace App\Events;

use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Broadcasting\Channel;
use Illuminate\Contracts\Broadcasting\ShouldBroadcastNow;
use Illuminate\Foundation\Events\Dispatchable;

final class HeartbeatSent implements ShouldBroadcastNow
{
    use Dispatchable;

    public function __construct(public readonly CarbonImmutable $sentAt)
    {
    }

    public function broadcastOn(): Channel
    {
        return new Channel('heartbeat');
    }

    public function broadcastAs(): string
    {
        return 'heartbeat';
    }

    /** @return array{sent_at: string} */
    public function broadcastWith(): array
    {
        return ['sent_at' => Clock::wire($this->sentAt)];
    }
}
