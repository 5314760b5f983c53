<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Models\Stream;
use App\Models\StreamRow;
use App\Support\LostRaceDetector;
use App\Support\Sql;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Closure;
use Illuminate\Contracts\Database\ConcurrencyErrorDetector;
use PDOException;
use Tests\Support\HoldsLocks;
use Tests\Support\TellsStreams;
use Tests\Support\UsesDatabaseFile;
use Tests\TestCase;
use Throwable;

final class ConcurrencyTest extends TestCase
{
    use HoldsLocks;
    use TellsStreams;
    use UsesDatabaseFile;

    public function test_two_processes_number_one_stream_without_hole_or_double(): void
    {
        $tellers = [$this->startTeller('cobrador.4', 60), $this->startTeller('cobrador.4', 60)];

        array_map(fn (array $teller): bool|int => fwrite($teller['in'], "go\n"), $tellers);
        $committed = array_map($this->finish(...), $tellers);

        self::assertSame([40, 40], $committed);
        self::assertSame(range(1, 80), $this->numbersOf('cobrador.4')->all());
        self::assertSame(range(1, 80), $this->numbersOf('cobrador.4.other')->all());
        self::assertSame(80, Stream::query()->findOrFail('cobrador.4')->head);
        $times = StreamRow::query()->toBase()->where('stream', 'cobrador.4')->orderBy('seq')->pluck('created_at');
        self::assertSame($times->sort()->values()->all(), $times->all());
    }

    public function test_a_transaction_that_finds_the_database_busy_tries_again(): void
    {
        $letGo = $this->otherWriter();
        $tries = $this->afterEachFailure(function (int $failures) use ($letGo): void {
            if ($failures === 3) {
                $letGo();
            }
        });

        $this->tell('cobrador.4');

        self::assertCount(3, $tries->failures);
        self::assertSame([1], $this->numbersOf('cobrador.4')->all());
    }

    public function test_after_five_tries_it_gives_up_and_has_written_nothing(): void
    {
        $letGo = $this->otherWriter();
        $tries = $this->afterEachFailure(fn () => null);

        try {
            $this->tell('cobrador.4');
            self::fail('The other writer never let go.');
        } catch (PDOException $e) {
            self::assertTrue((new LostRaceDetector)->causedByConcurrencyError($e));
        }

        $letGo();
        // Laravel's own transaction asks about the fifth failure too, once it has begun: on SQLite it never does.
        self::assertCount(Sql::isPostgres() ? 5 : 4, $tries->failures);
        self::assertSame([], $this->numbersOf('cobrador.4')->all());
    }

    public function test_a_transaction_that_reads_first_still_waits_for_its_turn_to_write(): void
    {
        $teller = $this->startTeller('cobrador.5', 30);
        fwrite($teller['in'], "go\n");

        for ($i = 0; $i < 30; $i++) {
            Transaction::run(function (TransactionContext $tx): void {
                StreamRow::query()->count();
                $tx->tell('cobrador.4', 'notice', ['title' => 'Aviso'], null);
            });
        }

        self::assertSame(20, $this->finish($teller));
        self::assertSame(range(1, 30), $this->numbersOf('cobrador.4')->all());
    }

    /** @return array{process: resource, in: resource, out: resource} */
    private function startTeller(string $stream, int $times): array
    {
        $process = proc_open(
            [PHP_BINARY, base_path('tests/Support/teller.php'), $stream, (string) $times],
            [['pipe', 'r'], ['pipe', 'w'], STDERR],
            $pipes,
            env_vars: $this->sameDatabase(),
        );

        self::assertIsResource($process);
        self::assertSame("ready\n", fgets($pipes[1]));

        return ['process' => $process, 'in' => $pipes[0], 'out' => $pipes[1]];
    }

    /** @param  array{process: resource, in: resource, out: resource}  $teller */
    private function finish(array $teller): int
    {
        $committed = (int) stream_get_contents($teller['out']);
        proc_close($teller['process']);

        return $committed;
    }

    /** @return Closure(): void ends it */
    private function otherWriter(): Closure
    {
        $this->waitForLocksAtMost(1);

        return $this->holdLock('LOCK TABLE streams IN EXCLUSIVE MODE');
    }

    /** @param  Closure(int): mixed  $then */
    private function afterEachFailure(Closure $then): object
    {
        $detector = new class($then) implements ConcurrencyErrorDetector
        {
            /** @var list<Throwable> */
            public array $failures = [];

            public function __construct(private readonly Closure $then)
            {
            }

            public function causedByConcurrencyError(Throwable $e): bool
            {
                if (! in_array($e, $this->failures, true)) {
                    $this->failures[] = $e;
                    ($this->then)(count($this->failures));
                }

                return (new LostRaceDetector)->causedByConcurrencyError($e);
            }
        };

        $this->app->instance(ConcurrencyErrorDetector::class, $detector);

        return $detector;
    }
}
