<?php

declare(strict_types=1);

namespace Tests\Support;

use Illuminate\Broadcasting\Broadcasters\NullBroadcaster;
use Illuminate\Support\Facades\Broadcast;
use Illuminate\Support\Facades\DB;

final class RecordingBroadcaster extends NullBroadcaster
{
    /** @var list<array{channels: list<string>, event: string, data: array<string, mixed>, level: int}> */
    public array $frames = [];

    public static function install(): self
    {
        $recorder = new self;
        config(['broadcasting.default' => 'recording', 'broadcasting.connections.recording' => ['driver' => 'recording']]);
        Broadcast::extend('recording', fn (): self => $recorder);

        return $recorder;
    }

    /**
     * @param  array<mixed>  $channels
     * @param  array<mixed>  $payload
     */
    public function broadcast(array $channels, $event, array $payload = []): void
    {
        unset($payload['socket']);

        $this->frames[] = [
            'channels' => array_map(strval(...), array_values($channels)),
            'event' => $event,
            'data' => $payload,
            'level' => DB::transactionLevel(),
        ];
    }

    /** @return list<string> */
    public function events(): array
    {
        return array_column($this->frames, 'event');
    }
}
