<?php

declare(strict_types=1);

namespace App\Actions\Checks;

use App\Support\Credits\AttentionDifference;
use App\Support\Credits\AttentionNews;
use App\Support\Credits\StandingSql;
use App\Support\Sql;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;

/**
 * Compares the portfolio with what the last run listed, and puts what differs into temporary tables of this
 * connection: nobody waits for that. Joins are CROSS where SQLite must not turn them round.
 */
final class GatherChanges
{
    public function handle(int $runId, CarbonImmutable $today): void
    {
        $standing = new StandingSql($today);

        $this->createChanges();
        DB::insert($this->changes($standing));
        DB::statement($this->unchanged());
        DB::statement((new AttentionNews($standing))->table($runId));
    }

    private function createChanges(): void
    {
        foreach (['attention_changes', 'attention_unchanged', 'attention_news'] as $table) {
            DB::statement("DROP TABLE IF EXISTS {$table}");
        }

        $key = Sql::key();

        // With all that is told of a credit: it need not be looked up again for that.
        DB::statement(<<<SQL
            CREATE TEMPORARY TABLE attention_changes (
                credit_id {$key} PRIMARY KEY, client_id bigint, version bigint, manager_id bigint, cobrador_id bigint,
                level varchar(10), previous_level varchar(10), change varchar(10),
                name varchar(160), amount bigint, total bigint, rate_bp integer, installments_count integer,
                frequency varchar(20), end_date date, days_overdue integer
            )
            SQL);
    }

    private function unchanged(): string
    {
        return <<<'SQL'
            CREATE TEMPORARY TABLE attention_unchanged AS
            SELECT manager_id, cobrador_id, count(*) AS listed
            FROM attention_states
            WHERE credit_id NOT IN (SELECT credit_id FROM attention_changes)
            GROUP BY manager_id, cobrador_id
            SQL;
    }

    private function changes(StandingSql $standing): string
    {
        $difference = (new AttentionDifference($standing))->select();
        $credits = Sql::eachOf('credits', 'c', 'c.id = found.credit_id');
        $clients = Sql::eachOf('clients', 'cl', 'cl.id = c.client_id');

        return <<<SQL
            INSERT INTO attention_changes
            SELECT c.id, c.client_id, c.version, cl.manager_id, cl.cobrador_id, found.level, found.previous_level,
                CASE
                    WHEN found.previous_level IS NULL THEN 'new'
                    WHEN found.level > found.previous_level THEN 'worse'
                    WHEN found.level > 'due_soon' THEN 'better'
                    WHEN found.previous_level > 'due_soon' AND c.status IN ('active', 'completed') THEN 'cured'
                    ELSE 'left'
                END,
                cl.name, c.amount, c.total, c.rate_bp, c.installments_count, c.frequency, c.end_date, {$standing->daysOverdue()}
            FROM ({$difference}) AS found {$credits} {$clients}
            SQL;
    }
}
