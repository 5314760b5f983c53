<?php

declare(strict_types=1);

namespace App\Support\Promises;

/** What a promise counts, and what that makes of it, on a row `promises`. */
final class PromiseSql
{
    /** Taken on its credit after it was made until its day ended, whenever it was recorded, and not reversed. */
    public const KEPT = <<<'SQL'
        CAST((
            SELECT coalesce(sum(p.amount), 0) FROM payments p
            WHERE p.credit_id = promises.credit_id AND p.kind = 'payment'
                AND p.taken_at > promises.created_at AND p.day <= promises.due_on
                AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id)
        ) AS bigint)
        SQL;

    public static function outcome(string $kept): string
    {
        return "CASE WHEN {$kept} >= amount THEN 'kept' WHEN {$kept} > 0 THEN 'partly' ELSE 'broken' END";
    }
}
