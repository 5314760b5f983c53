<?php

declare(strict_types=1);

namespace Tests\Bench\Check;

use App\Models\CheckRun;
use App\Support\Clock;
use App\Support\Credits\StandingSql;
use App\Support\Sql;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use RuntimeException;

/** The measured pieces of work, on one portfolio. */
final readonly class Bench
{
    public function __construct(private Probe $probe, private int $credits)
    {
    }

    public function build(): void
    {
        Artisan::call('migrate:fresh', ['--force' => true]);
        (new Portfolio($this->credits, Clock::today()))->build();
    }

    /** @return array<string, mixed> */
    public function check(): array
    {
        $figures = $this->probe->watch(function (): void {
            if (Artisan::call('credits:check-attention') !== 0) {
                throw new RuntimeException(Artisan::output());
            }
        });
        $run = CheckRun::query()->orderByDesc('id')->firstOrFail();

        return [...$figures, ...$run->only(['new', 'worse', 'same', 'cured'])];
    }

    /** One statement: the candidates as narrow rows into an empty keyed table. */
    public function bare(): float
    {
        $standing = new StandingSql(Clock::today());
        [$byDue, $byEnd] = Sql::isPostgres() ? ['', ''] : ['INDEXED BY credits_active_due', 'INDEXED BY credits_active_end'];
        DB::statement('DROP TABLE IF EXISTS bare');
        DB::statement('CREATE TABLE bare (credit_id integer PRIMARY KEY, client_id integer, version integer, oldest_unpaid_due_on date, end_date date)');
        Loading::settle();

        return $this->probe->watch(fn (): bool => DB::insert(<<<SQL
            INSERT INTO bare
            SELECT c.id, c.client_id, c.version, c.oldest_unpaid_due_on, c.end_date
            FROM credits c {$byDue} WHERE {$standing->isLate()}
            UNION ALL
            SELECT c.id, c.client_id, c.version, c.oldest_unpaid_due_on, c.end_date
            FROM credits c {$byEnd} WHERE {$standing->isDueSoon()}
            SQL))['ms'];
    }

    /** @return array{rows: int, holes: int} over all streams */
    public function streams(): array
    {
        return (array) DB::selectOne(<<<'SQL'
            SELECT coalesce(sum(n), 0) AS "rows", coalesce(sum(CASE WHEN n <> head OR newest <> head THEN 1 ELSE 0 END), 0) AS holes
            FROM (
                SELECT st.head, count(r.id) AS n, max(r.seq) AS newest
                FROM streams st JOIN stream_rows r ON r.stream = st.name
                GROUP BY st.name
            ) AS stream
            SQL);
    }
}
