<?php

declare(strict_types=1);

namespace Tests\Bench;

use Illuminate\Broadcasting\PrivateChannel;
use Illuminate\Contracts\Broadcasting\ShouldBroadcast;

/** A broadcast event as Laravel's documentation writes one: what `bench:commit` compares with. */
final class StockPaymentReceived implements ShouldBroadcast
{
    public string $queue = 'stock';

    /** @param  array<string, mixed>  $payment */
    public function __construct(public string $stream, public array $payment)
    {
    }

    public function broadcastOn(): PrivateChannel
    {
        return new PrivateChannel($this->stream);
    }

    public function broadcastAs(): string
    {
        return 'payment.received';
    }

    /** @return array<string, mixed> */
    public function broadcastWith(): array
    {
        return $this->payment;
    }
}
