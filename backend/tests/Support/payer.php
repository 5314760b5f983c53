<?php

declare(strict_types=1);

/*
 * A process that sends payments by the whole HTTP kernel, for tests of what happens between processes.
 * Arguments: bearer token, credit, amount, key, times; "new" as the key makes one for each.
 * Says "ready", waits for a line, pays, and writes each answer as a line of JSON.
 */

use Illuminate\Contracts\Http\Kernel;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;

require __DIR__.'/../../vendor/autoload.php';

$kernel = (require __DIR__.'/../../bootstrap/app.php')->make(Kernel::class);
$kernel->bootstrap();

[, $token, $creditId, $amount, $key, $times] = $argv;

DB::select('select 1');
fwrite(STDOUT, "ready\n");
fgets(STDIN);

for ($i = 0; $i < (int) $times; $i++) {
    $request = Request::create('/api/payments', 'POST', server: [
        'HTTP_AUTHORIZATION' => "Bearer {$token}",
        'HTTP_ACCEPT' => 'application/json',
        'HTTP_IDEMPOTENCY_KEY' => $key === 'new' ? (string) Str::uuid() : $key,
        'CONTENT_TYPE' => 'application/json',
    ], content: (string) json_encode(['credit_id' => (int) $creditId, 'amount' => $amount, 'payment_method' => 'cash']));
    $answer = $kernel->handle($request);

    fwrite(STDOUT, json_encode(['status' => $answer->getStatusCode(), 'body' => json_decode((string) $answer->getContent())])."\n");
    app('auth')->forgetGuards();
}
