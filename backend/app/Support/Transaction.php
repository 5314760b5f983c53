<?php

declare(strict_types=1);

namespace App\Support;

use App\Streams\Broadcaster;
use App\Streams\StreamWriter;
use Closure;
use Illuminate\Contracts\Auth\Factory as Auth;
use Illuminate\Contracts\Database\ConcurrencyErrorDetector;
use Illuminate\Database\DatabaseManager;
use LogicException;
use Throwable;

/** The one door to writing: change, audit and stream rows are committed together, then told. */
final class Transaction
{
    // A lost race (deadlock, serialization, a lock that another held for the whole timeout) is worth repeating.
    private const TRIES = 5;

    // The web's door answers for us after 10 s: a write that commits later than that would have been called failed.
    private const PATIENCE_SECONDS = 6;

    private bool $running = false;

    public function __construct(
        private readonly DatabaseManager $database,
        private readonly ConcurrencyErrorDetector $concurrency,
        private readonly StreamWriter $streams,
        private readonly Broadcaster $broadcaster,
        private readonly Auth $auth,
    ) {
    }

    /**
     * `$work` runs again from its start after a lost race: it must change nothing but the database.
     *
     * @template T
     *
     * @param  Closure(TransactionContext): T  $work
     * @return T
     */
    public static function run(Closure $work): mixed
    {
        return app(self::class)->perform($work);
    }

    /**
     * @template T
     *
     * @param  Closure(TransactionContext): T  $work
     * @return T
     */
    private function perform(Closure $work): mixed
    {
        if ($this->running) {
            throw new LogicException('A transaction inside a transaction: the outer one commits for both.');
        }

        $this->running = true;

        try {
            [$result, $rows, $stretches] = $this->persist($work);
        } finally {
            $this->running = false;
        }

        $this->broadcaster->announce($rows);
        $this->broadcaster->announceStretches($stretches);

        return $result;
    }

    /**
     * @template T
     *
     * @param  Closure(TransactionContext): T  $work
     * @return array{T, list<\App\Streams\WireRow>, list<\App\Streams\Stretch>}
     */
    private function persist(Closure $work): array
    {
        $deadline = microtime(true) + self::PATIENCE_SECONDS;

        for ($try = 1; ; $try++) {
            try {
                return $this->attempt($work);
            } catch (Throwable $e) {
                $isLate = $try === self::TRIES || microtime(true) > $deadline;

                if ($isLate || ! $this->concurrency->causedByConcurrencyError($e)) {
                    throw $e;
                }
            }
        }
    }

    /**
     * @template T
     *
     * @param  Closure(TransactionContext): T  $work
     * @return array{T, list<\App\Streams\WireRow>, list<\App\Streams\Stretch>}
     */
    private function attempt(Closure $work): array
    {
        return $this->database->connection()->transaction(function () use ($work): array {
            $context = new TransactionContext($this->auth);
            $result = $work($context);

            // Last before the commit: the stream counters are the most contended rows there are.
            return [
                $result,
                $this->streams->write($context->messages()),
                $context->selected() === null ? [] : $this->streams->writeSelected($context->selected()),
            ];
        });
    }
}
