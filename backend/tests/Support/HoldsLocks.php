<?php

declare(strict_types=1);

namespace Tests\Support;

use Closure;
use Illuminate\Support\Facades\DB;
use Symfony\Component\Process\InputStream;
use Symfony\Component\Process\Process;

/** Another process that holds what a test wants to write; for tests that use a database of their own. */
trait HoldsLocks
{
    /**
     * @param  string  $onPostgres  the statement that takes the lock there; on SQLite it is the whole database
     * @return Closure(): void lets go
     */
    protected function holdLock(string $onPostgres): Closure
    {
        $input = new InputStream;
        $process = new Process([PHP_BINARY, base_path('tests/Support/holder.php'), $onPostgres], env: $this->sameDatabase(), input: $input);
        $process->start();
        $process->waitUntil(fn (string $type, string $output): bool => str_contains($output, 'locked'));
        self::assertTrue($process->isRunning(), $process->getErrorOutput());

        return function () use ($input, $process): void {
            $input->close();
            $process->wait();
        };
    }

    protected function waitForLocksAtMost(int $ms): void
    {
        config(['database.connections.sqlite.busy_timeout' => $ms, 'database.connections.pgsql.server_options.lock_timeout' => $ms]);
        DB::purge();
    }
}
