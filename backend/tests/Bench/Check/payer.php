<?php

declare(strict_types=1);

use App\Actions\Payments\RecordPayment;
use App\Enums\PaymentMethod;
use App\Models\Credit;
use App\Models\Payment;
use App\Support\Payments\PaymentDraft;
use Illuminate\Contracts\Console\Kernel;
use Illuminate\Support\Str;

// One of the writers beside a check. Argument: its number of 4. Records small payments on current credits, twenty a
// second, until its input ends; says of each when it began and how long it took, in milliseconds of the machine's clock.

require __DIR__.'/../../../vendor/autoload.php';

$app = require __DIR__.'/../../../bootstrap/app.php';
$app->make(Kernel::class)->bootstrap();

const PAUSE_MICROSECONDS = 50_000;

$number = (int) $argv[1];
$credits = (int) getenv('CHECK_CREDITS');
$record = $app->make(RecordPayment::class);
stream_set_blocking(STDIN, false);

for ($at = $number; ! feof(STDIN) && fgets(STDIN) === false; $at += 4) {
    // 60…89 of each hundred are neither late nor ending soon.
    $id = ($at * 9_973) % intdiv($credits, 100) * 100 + 60 + $at % 30;
    $credit = Credit::query()->with('client.manager')->findOrFail($id);
    $start = hrtime(true) / 1e6;
    $record->handle($credit->client->manager, new PaymentDraft($id, 100, PaymentMethod::Cash), (string) Str::uuid(), fn (Payment $payment): array => ['id' => $payment->id]);
    fwrite(STDOUT, json_encode([$start, hrtime(true) / 1e6 - $start])."\n");
    usleep(PAUSE_MICROSECONDS);
}
