<?php

declare(strict_types=1);

use App\Support\Sql;
use Illuminate\Contracts\Console\Kernel;
use Illuminate\Support\Facades\DB;
use Tests\Bench\Check\Bench;
use Tests\Bench\Check\Changes;
use Tests\Bench\Check\Loading;
use Tests\Bench\Check\Naive;
use Tests\Bench\Check\Probe;
use Tests\Bench\Check\Writers;

// The raw figures of bench:check as one line of JSON; bench/check.ts asks for them and judges them.
// DB_* name an empty database; CHECK_CREDITS and CHECK_PAIRS say how much to measure.

require __DIR__.'/../../../vendor/autoload.php';

$app = require __DIR__.'/../../../bootstrap/app.php';
$app->make(Kernel::class)->bootstrap();

$say = static fn (string $text): int|false => fwrite(STDERR, date('H:i:s')." {$text}\n");
$now = static fn (): float => hrtime(true) / 1e6;
$credits = (int) getenv('CHECK_CREDITS');
$pairs = (int) getenv('CHECK_PAIRS');
$probe = new Probe;

$say('A hundredth of the portfolio: its number of statements');
$small = new Bench($probe, max(1_000, intdiv($credits, 100)));
$small->build();
$small->check();
Changes::make(0);
$few = $small->check();

$say("Building {$credits} credits");
$bench = new Bench($probe, $credits);
$bench->build();
$say('The first run, to which everything is new');
$first = $bench->check();

$say("{$pairs} pairs of bare statement and check, ABBA");
$blocks = [];

for ($pair = 0; $pair < $pairs; $pair++) {
    Changes::make($pair % 10);

    if ($pair % 2 === 0) {
        $bare = $bench->bare();
        $blocks[] = ['bare_ms' => $bare, 'check' => $bench->check()];
    } else {
        $check = $bench->check();
        $blocks[] = ['bare_ms' => $bench->bare(), 'check' => $check];
    }
}

$say('A second run at once');
$rows = $bench->streams()['rows'];
$second = $bench->check();
$told = $bench->streams()['rows'] - $rows;

$say('The naive design on '.Naive::MEASURED);
$naive = array_map(static function (): float {
    Loading::settle();

    return Naive::run();
}, range(1, 3));

$say('Payments of four writers, beside checks and alone');
$windows = [];
$writers = Writers::start();
$writers->waitUntilBusy();
$aloneFrom = $now();
sleep(5);
$aloneTo = $now();

for ($block = 0; $block < 5; $block++) {
    // What it writes itself must have let every payment go before the check begins.
    Changes::make($block);
    sleep(2);
    $from = $now();
    $bench->check();
    $windows[] = [$from, $now()];
    sleep(1);
}

$payments = $writers->stop();
$during = static fn (array $payment, float $from, float $to): bool => $payment[0] < $to && $from < $payment[0] + $payment[1];
$beside = array_filter($payments, static fn (array $payment): bool => array_filter(
    $windows,
    static fn (array $window): bool => $during($payment, ...$window),
) !== []);
$alone = array_filter($payments, static fn (array $payment): bool => $payment[0] >= $aloneFrom && $aloneTo >= $payment[0] + $payment[1]);

echo json_encode([
    'credits' => $credits,
    'database' => Sql::isPostgres()
        ? 'postgresql '.DB::scalar('SHOW server_version')
        : 'sqlite '.DB::scalar('SELECT sqlite_version()'),
    'few_credits_statements' => $few['statements'],
    'first_run' => $first,
    'blocks' => $blocks,
    'second_run' => [...$second, 'rows_told' => $told],
    'holes' => $bench->streams()['holes'],
    'naive' => ['measured' => Naive::MEASURED, 'ms' => $naive],
    'payments' => ['beside_ms' => array_column($beside, 1), 'alone_ms' => array_column($alone, 1)],
], JSON_THROW_ON_ERROR), "\n";
