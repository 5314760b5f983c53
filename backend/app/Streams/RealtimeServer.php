<?php

declare(strict_types=1);

namespace App\Streams;

use Illuminate\Broadcasting\Broadcasters\PusherBroadcaster;
use Illuminate\Contracts\Broadcasting\Factory as Broadcasting;
use Illuminate\Contracts\Console\Kernel;

/** The server that holds the sockets: Reverb where it is installed, else the hub. */
final readonly class RealtimeServer
{
    public function __construct(private Broadcasting $broadcasting, private Kernel $console)
    {
    }

    /**
     * Ends every socket: who comes back proves anew what he may hear.
     *
     * @throws \Pusher\PusherException
     * @throws \GuzzleHttp\Exception\GuzzleException
     */
    public function cut(): void
    {
        // Reverb has no call for it, and its command exists in consoles alone: what a request asks of it is refused,
        // and comes again from the queue's worker. Its supervisor starts it anew.
        if (array_key_exists('reverb:restart', $this->console->all())) {
            $this->console->call('reverb:restart');

            return;
        }

        $broadcaster = $this->broadcasting->connection();

        if ($broadcaster instanceof PusherBroadcaster) {
            $broadcaster->getPusher()->post('/cut', '{}');
        }
    }
}
