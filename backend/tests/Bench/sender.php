<?php

declare(strict_types=1);

use App\Streams\Frame;
use App\Streams\StreamReader;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Contracts\Console\Kernel;
use Illuminate\Support\Facades\Broadcast;
use Tests\Bench\PaymentPayload;
use Tests\Bench\StockPaymentReceived;

// Lives as long as a bench and answers each line of its input: see bench/support/sender.ts.

require __DIR__.'/../../vendor/autoload.php';

$app = require __DIR__.'/../../bootstrap/app.php';
$app->make(Kernel::class)->bootstrap();

/** Writes the row in silence, so that the frame alone is timed. */
$frame = static function (string $stream, string $amount): float {
    config(['broadcasting.default' => 'null']);
    Transaction::run(fn (TransactionContext $tx) => $tx->tell($stream, 'payment_received', PaymentPayload::of($amount), null));
    $head = app(StreamReader::class)->positions([$stream])->firstOrFail()->head;
    $frame = Frame::of(app(StreamReader::class)->row($stream, $head) ?? throw new LogicException('The row is gone.'));

    $sentAt = microtime(true);
    Broadcast::connection('reverb')->broadcast([$frame->channel()], $frame->event, $frame->data);

    return $sentAt;
};

$stock = static function (string $stream, string $amount): float {
    config(['broadcasting.default' => 'reverb']);
    event(new StockPaymentReceived($stream, PaymentPayload::of($amount)));

    return microtime(true);
};

while (($line = fgets(STDIN)) !== false) {
    $request = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    $send = ['frame' => $frame, 'stock' => $stock][$request['mode']];
    echo json_encode(['sent_at' => $send($request['stream'], $request['amount']) * 1000]), "\n";
}
