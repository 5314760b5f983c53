<?php

declare(strict_types=1);

use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Broadcasting\Broadcasters\NullBroadcaster;
use Illuminate\Contracts\Console\Kernel;
use Illuminate\Support\Facades\Broadcast;
use Tests\Bench\PaymentPayload;

// Commits many rows at a pace and prints the frames of each transaction as the product's own broadcaster makes them,
// one line each, an empty one last: see bench/support/flood.ts.

require __DIR__.'/../../vendor/autoload.php';

$app = require __DIR__.'/../../bootstrap/app.php';
$app->make(Kernel::class)->bootstrap();

$printed = new class() extends NullBroadcaster
{
    /** @var list<array<string, mixed>> */
    public array $frames = [];

    /**
     * @param  array<int, mixed>  $channels
     * @param  array<string, mixed>  $payload
     */
    public function broadcast(array $channels, $event, array $payload = []): void
    {
        $this->frames[] = ['channel' => $channels[0], 'name' => $event, 'data' => json_encode($payload, JSON_THROW_ON_ERROR)];
    }
};

/** @param  list<string>  $amounts */
$commit = static function (string $stream, array $amounts): void {
    Transaction::run(function (TransactionContext $tx) use ($stream, $amounts): void {
        foreach ($amounts as $amount) {
            $tx->tell($stream, 'payment_received', PaymentPayload::of($amount), null);
        }
    });
};

Broadcast::extend('printed', fn (): NullBroadcaster => $printed);
config(['broadcasting.connections.printed' => ['driver' => 'printed']]);

while (($line = fgets(STDIN)) !== false) {
    $request = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    config(['broadcasting.default' => $request['is_printed'] ? 'printed' : 'reverb']);
    $from = hrtime(true);

    foreach (array_chunk($request['amounts'], $request['rows_each']) as $turn => $amounts) {
        $waitNs = $from + $turn * $request['gap_ms'] * 1_000_000 - hrtime(true);
        usleep((int) max(0, $waitNs / 1000));
        $commit($request['stream'], $amounts);

        if ($request['is_printed']) {
            echo json_encode($printed->frames, JSON_THROW_ON_ERROR), "\n";
            $printed->frames = [];
        }
    }

    echo "\n";
}
