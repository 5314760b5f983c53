<?php

declare(strict_types=1);

namespace App\Actions\Checks;

use App\Support\Clock;
use App\Support\Credits\CheckTold;
use App\Support\Sql;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Support\Facades\DB;
use RuntimeException;

/** Commits what GatherChanges found, and tells it. While this runs nobody else writes on SQLite, so nothing is computed here. */
final class StoreChanges
{
    public function handle(int $runId): void
    {
        Transaction::run(function (TransactionContext $tx) use ($runId): void {
            $now = Sql::instant(Clock::now());

            $this->passOverMovedOn();
            $this->writeStates($runId, $now);
            $this->writeHistory($runId);
            $this->writeCounts($runId);
            $this->finish($runId, $now);
            $tx->tellSelected(CheckTold::select($runId));
        });
    }

    /**
     * Paid, moved to another cobrador or, on PostgreSQL, being changed at this moment: what was found no longer
     * holds. Such a credit keeps its state, is the same to this run, and is told by the next.
     */
    private function passOverMovedOn(): void
    {
        $lock = Sql::isPostgres() ? 'ORDER BY c.id FOR NO KEY UPDATE OF c, cl SKIP LOCKED' : '';

        DB::update(<<<SQL
            WITH unmoved AS (
                SELECT ch.credit_id
                FROM attention_changes ch
                CROSS JOIN credits c
                CROSS JOIN clients cl
                WHERE c.id = ch.credit_id AND c.version = ch.version
                    AND cl.id = ch.client_id AND cl.manager_id = ch.manager_id
                    AND coalesce(cl.cobrador_id, 0) = coalesce(ch.cobrador_id, 0)
                {$lock}
            )
            UPDATE attention_changes SET change = 'same' WHERE credit_id NOT IN (SELECT credit_id FROM unmoved)
            SQL);
    }

    private function writeStates(int $runId, string $now): void
    {
        DB::delete(<<<'SQL'
            DELETE FROM attention_states
            WHERE credit_id IN (SELECT credit_id FROM attention_changes WHERE level IS NULL AND change <> 'same')
            SQL);

        DB::insert(<<<SQL
            INSERT INTO attention_states
                (credit_id, client_id, manager_id, cobrador_id, level, previous_level, change, since, last_told_at, run_id)
            SELECT credit_id, client_id, manager_id, cobrador_id, level, previous_level, change, {$now}, {$now}, {$runId}
            FROM attention_changes
            WHERE level IS NOT NULL AND change <> 'same'
            ON CONFLICT (credit_id) DO UPDATE SET
                level = excluded.level, previous_level = excluded.previous_level, change = excluded.change,
                since = excluded.since, run_id = excluded.run_id,
                last_told_at = CASE WHEN excluded.change IN ('new', 'worse') THEN excluded.last_told_at ELSE attention_states.last_told_at END
            SQL);
    }

    private function writeHistory(int $runId): void
    {
        DB::insert(<<<SQL
            INSERT INTO attention_history (run_id, credit_id, client_id, manager_id, cobrador_id, change, level, previous_level)
            SELECT {$runId}, credit_id, client_id, manager_id, cobrador_id, change, level, previous_level
            FROM attention_changes
            WHERE change <> 'same'
            SQL);
    }

    private function writeCounts(int $runId): void
    {
        DB::insert(<<<SQL
            INSERT INTO check_counts (run_id, manager_id, cobrador_id, new, worse, cured, listed)
            SELECT {$runId}, manager_id, cobrador_id, sum(new), sum(worse), sum(cured), sum(listed)
            FROM (
                SELECT manager_id, cobrador_id, 0 AS new, 0 AS worse, 0 AS cured, listed
                FROM attention_unchanged
                UNION ALL
                SELECT manager_id, cobrador_id,
                    sum(CASE change WHEN 'new' THEN 1 ELSE 0 END),
                    sum(CASE change WHEN 'worse' THEN 1 ELSE 0 END),
                    sum(CASE change WHEN 'cured' THEN 1 ELSE 0 END),
                    count(CASE change WHEN 'same' THEN previous_level ELSE level END)
                FROM attention_changes
                GROUP BY manager_id, cobrador_id
            ) AS part
            GROUP BY manager_id, cobrador_id
            SQL);
    }

    /** A run that was given up meanwhile must leave nothing. */
    private function finish(int $runId, string $now): void
    {
        $finished = DB::update(<<<SQL
            UPDATE check_runs
            SET state = 'done', ended_at = {$now},
                new = found.new, worse = found.worse, cured = found.cured, same = found.listed - found.new - found.worse
            FROM (
                SELECT coalesce(sum(new), 0) AS new, coalesce(sum(worse), 0) AS worse,
                    coalesce(sum(cured), 0) AS cured, coalesce(sum(listed), 0) AS listed
                FROM check_counts
                WHERE run_id = {$runId}
            ) AS found
            WHERE id = {$runId} AND state = 'running'
            SQL);

        if ($finished === 0) {
            throw new RuntimeException("Run {$runId} was given up before it ended.");
        }
    }
}
