<?php

declare(strict_types=1);

namespace Tests\Bench\Check;

use Closure;
use Illuminate\Database\Events\QueryExecuted;
use Illuminate\Database\Events\TransactionBeginning;
use Illuminate\Database\Events\TransactionCommitted;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Event;

/** Watches one piece of work from outside: how long, how many statements, how long the write lock was held at most. */
final class Probe
{
    private int $statements = 0;

    private float $lockMs = 0;

    private float $began = 0;

    public function __construct()
    {
        DB::listen(function (QueryExecuted $query): void {
            $this->statements++;
        });
        // The lock is already taken when a transaction is said to have begun, and given back when it is committed.
        Event::listen(TransactionBeginning::class, fn (): float => $this->began = self::now());
        Event::listen(TransactionCommitted::class, fn (): float => $this->lockMs = max($this->lockMs, self::now() - $this->began));
    }

    /** @return array{ms: float, statements: int, lock_ms: float} */
    public function watch(Closure $work): array
    {
        $this->statements = 0;
        $this->lockMs = 0;
        $start = self::now();
        $work();

        return ['ms' => round(self::now() - $start, 2), 'statements' => $this->statements, 'lock_ms' => round($this->lockMs, 2)];
    }

    private static function now(): float
    {
        return hrtime(true) / 1e6;
    }
}
