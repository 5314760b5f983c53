<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Enums\RowType;
use App\Support\Sql;

/** What a run tells, as SQL: its news, and after them in each stream where anything changed what it came to. */
final class CheckTold
{
    private const LAST = 1_000_000_000_000;

    /** As StreamWriter::writeSelected takes it, from attention_changes, attention_news and the counts of the run. */
    public static function select(int $runId): string
    {
        [$last, $stream] = [self::LAST, self::stream()];
        [$attention, $finished] = [RowType::CreditAttention->value, RowType::CheckFinished->value];
        $counts = Sql::json([
            'run_id' => (string) $runId,
            'new' => 'f.new',
            'worse' => 'f.worse',
            'same' => 'f.listed - f.new - f.worse',
            'cured' => 'f.cured',
            'listed' => 'f.listed',
        ]);

        return <<<SQL
            SELECT {$stream} AS stream, n.position, '{$attention}' AS type, ch.client_id, ch.credit_id,
                CAST(NULL AS bigint) AS actor_id, {$runId} AS run_id, ch.level = 'due_soon' AS quiet, n.payload
            FROM attention_news n CROSS JOIN attention_changes ch
            WHERE ch.credit_id = n.credit_id AND ch.change <> 'same'
            UNION ALL
            SELECT f.stream, {$last}, '{$finished}', NULL, NULL, NULL, {$runId}, news.heard = 0, {$counts}
            FROM (
                SELECT {$stream} AS stream, sum(new) AS new, sum(worse) AS worse, sum(cured) AS cured, sum(listed) AS listed
                FROM check_counts
                WHERE run_id = {$runId}
                GROUP BY 1
            ) AS f
            JOIN (
                SELECT {$stream} AS stream, max(CASE WHEN change = 'new' AND level = 'due_soon' THEN 0 ELSE 1 END) AS heard
                FROM attention_changes
                WHERE change IN ('new', 'worse', 'cured')
                GROUP BY 1
            ) AS news ON news.stream = f.stream
            SQL;
    }

    /** Of the client's cobrador; without one, of his manager. */
    private static function stream(): string
    {
        return "'cobrador.' || coalesce(cobrador_id, manager_id)";
    }
}
