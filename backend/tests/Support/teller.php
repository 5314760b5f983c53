<?php

declare(strict_types=1);

/*
 * A process that tells a stream, for tests of what happens between processes.
 * Arguments: stream, transactions. Says "ready", waits for a line, works, says how many committed.
 * Every third transaction fails after it has told: its number must come again.
 */

use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Contracts\Console\Kernel;

require __DIR__.'/../../vendor/autoload.php';

(require __DIR__.'/../../bootstrap/app.php')->make(Kernel::class)->bootstrap();

[, $stream, $times] = $argv;
$committed = 0;

Transaction::run(fn () => null);
fwrite(STDOUT, "ready\n");
fgets(STDIN);

for ($i = 1; $i <= (int) $times; $i++) {
    try {
        Transaction::run(function (TransactionContext $tx) use ($stream, $i): void {
            $tx->tell($stream, 'notice', ['title' => "Aviso {$i}"], null);
            $tx->tell("{$stream}.other", 'notice', ['title' => "Aviso {$i}"], null);

            if ($i % 3 === 0) {
                throw new DomainException('As if a rule had refused.');
            }
        });
        $committed++;
    } catch (DomainException) {
        continue;
    }
}

fwrite(STDOUT, "{$committed}\n");
