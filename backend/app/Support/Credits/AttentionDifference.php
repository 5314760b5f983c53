<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Support\Sql;

/**
 * Where the portfolio and what the last run listed differ, as SQL: credit_id, level and previous_level, either of them
 * null. Each database is asked the way it answers without reading every credit.
 */
final readonly class AttentionDifference
{
    public function __construct(private StandingSql $standing)
    {
    }

    public function select(): string
    {
        return Sql::isPostgres() ? $this->byHash() : $this->byKey();
    }

    /** SQLite has no hash join: both lists are walked, and the other is asked by its key. */
    private function byKey(): string
    {
        return <<<SQL
            SELECT c.id AS credit_id, {$this->standing->lateLevel()} AS level, s.level AS previous_level
            FROM credits c INDEXED BY credits_active_due LEFT JOIN attention_states s ON s.credit_id = c.id
            WHERE {$this->standing->isLate()} AND (s.level IS NULL OR s.level <> {$this->standing->lateLevel()})
            UNION ALL
            SELECT c.id, 'due_soon', s.level
            FROM credits c INDEXED BY credits_active_end LEFT JOIN attention_states s ON s.credit_id = c.id
            WHERE {$this->standing->isDueSoon()} AND (s.level IS NULL OR s.level <> 'due_soon')
            UNION ALL
            SELECT s.credit_id, NULL, s.level
            FROM attention_states s CROSS JOIN credits c
            WHERE c.id = s.credit_id AND ({$this->standing->isLate()} OR {$this->standing->isDueSoon()}) IS NOT TRUE
            SQL;
    }

    private function byHash(): string
    {
        return <<<SQL
            SELECT coalesce(l.credit_id, s.credit_id) AS credit_id, l.level, s.level AS previous_level
            FROM (
                SELECT c.id AS credit_id, {$this->standing->lateLevel()} AS level FROM credits c WHERE {$this->standing->isLate()}
                UNION ALL
                SELECT c.id, 'due_soon' FROM credits c WHERE {$this->standing->isDueSoon()}
            ) AS l
            FULL JOIN attention_states s ON s.credit_id = l.credit_id
            WHERE l.level IS DISTINCT FROM s.level
            SQL;
    }
}
