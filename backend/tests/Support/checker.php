<?php

declare(strict_types=1);

/*
 * A process that checks attention, for tests of what happens between processes.
 * Arguments: "run", or a bearer token to start one over HTTP; then, for "run", words of the statement after which it stops.
 * Says "ready", waits for a line, and says its exit code or status. Where it stops it says "stopped" and waits to be killed.
 */

use Illuminate\Contracts\Console\Kernel as Console;
use Illuminate\Contracts\Http\Kernel as Http;
use Illuminate\Database\Events\QueryExecuted;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;

require __DIR__.'/../../vendor/autoload.php';

$app = require __DIR__.'/../../bootstrap/app.php';
$app->make(Console::class)->bootstrap();

[, $as, $stopAfter] = [...$argv, null];

DB::select('select 1');
fwrite(STDOUT, "ready\n");
fgets(STDIN);

if ($stopAfter !== null) {
    DB::listen(function (QueryExecuted $query) use ($stopAfter): void {
        if (str_contains($query->sql, $stopAfter)) {
            fwrite(STDOUT, "stopped\n");
            fgets(STDIN);
        }
    });
}

if ($as === 'run') {
    fwrite(STDOUT, $app->make(Console::class)->call('credits:check-attention')."\n");

    return;
}

$answer = $app->make(Http::class)->handle(Request::create('/api/checks', 'POST', server: [
    'HTTP_AUTHORIZATION' => "Bearer {$as}",
    'HTTP_ACCEPT' => 'application/json',
    'CONTENT_TYPE' => 'application/json',
], content: '{}'));
fwrite(STDOUT, $answer->getStatusCode()."\n");
