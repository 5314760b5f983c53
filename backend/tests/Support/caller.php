<?php

declare(strict_types=1);

/*
 * A process that calls the API by the whole HTTP kernel, for tests of what happens between processes.
 * Arguments: a call as JSON {token, path, key, body, method?}, and the writing step after which it stops; 0 never does.
 * Says "ready", waits for a line, and says the answer. Where it stops it says "stopped" and waits to be killed.
 */

use Illuminate\Contracts\Http\Kernel;
use Illuminate\Database\Events\QueryExecuted;
use Illuminate\Database\Events\TransactionCommitted;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Event;

require __DIR__.'/../../vendor/autoload.php';

$kernel = (require __DIR__.'/../../bootstrap/app.php')->make(Kernel::class);
$kernel->bootstrap();

$call = json_decode($argv[1], true, flags: JSON_THROW_ON_ERROR);
$stopAfter = (int) $argv[2];

DB::select('select 1');
fwrite(STDOUT, "ready\n");
fgets(STDIN);

$step = 0;
$count = function () use (&$step, $stopAfter): void {
    if (++$step === $stopAfter) {
        fwrite(STDOUT, "stopped\n");
        fgets(STDIN);
    }
};
// What only reads leaves nothing behind, wherever it dies.
DB::listen(fn (QueryExecuted $query) => preg_match('/^\s*(insert|update|delete)/i', $query->sql) === 1 ? $count() : null);
Event::listen(TransactionCommitted::class, $count);

$answer = $kernel->handle(Request::create("/api/{$call['path']}", $call['method'] ?? 'POST', server: [
    'HTTP_AUTHORIZATION' => "Bearer {$call['token']}",
    'HTTP_ACCEPT' => 'application/json',
    'HTTP_IDEMPOTENCY_KEY' => $call['key'],
    'CONTENT_TYPE' => 'application/json',
], content: (string) json_encode($call['body'])));

fwrite(STDOUT, json_encode(['status' => $answer->getStatusCode(), 'body' => json_decode((string) $answer->getContent())])."\n");
