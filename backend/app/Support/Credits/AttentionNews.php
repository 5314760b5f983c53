<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Support\Sql;

/** What is told of a credit that a check found new or worse, as SQL: some ten thousand rows must not pass through PHP. */
final class AttentionNews
{
    /** From the temporary attention_changes into attention_news. The worst come last, and so stand on top of a feed. */
    public static function insert(StandingSql $standing, int $runId): string
    {
        $payload = self::payload($runId);

        return <<<SQL
            INSERT INTO attention_news (credit_id, position, payload)
            SELECT n.credit_id, row_number() OVER (ORDER BY n.level, n.overdue_amount, n.days_overdue, n.credit_id DESC), {$payload}
            FROM (
                SELECT ch.*, c.amount, c.total, c.rate_bp, c.installments_count, c.frequency, c.end_date, cl.name,
                    {$standing->daysOverdue()} AS days_overdue, late.overdue_installments, late.overdue_amount
                FROM (
                    SELECT ch.credit_id, count(i.id) AS overdue_installments, {$standing->overdueAmount()} AS overdue_amount
                    FROM attention_changes ch
                    LEFT JOIN installments i ON i.credit_id = ch.credit_id AND {$standing->isOverdue()}
                    WHERE ch.change IN ('new', 'worse')
                    GROUP BY ch.credit_id
                ) AS late
                CROSS JOIN attention_changes ch
                CROSS JOIN credits c
                CROSS JOIN clients cl
                WHERE ch.credit_id = late.credit_id AND c.id = late.credit_id AND cl.id = ch.client_id
            ) AS n
            SQL;
    }

    private static function payload(int $runId): string
    {
        $unit = (int) config('credit.unit');

        return Sql::json([
            'credit_id' => 'n.credit_id',
            'client_id' => 'n.client_id',
            'client_name' => 'n.name',
            'amount' => Sql::wire('n.amount'),
            'total_amount' => Sql::wire('n.total'),
            'interest_rate' => Sql::wire('n.rate_bp'),
            'installment_amount' => Sql::wire("CASE n.installments_count WHEN 1 THEN n.total ELSE n.total / (n.installments_count * {$unit}) * {$unit} END"),
            'payment_frequency' => 'n.frequency',
            'end_date' => 'n.end_date',
            'days_overdue' => 'n.days_overdue',
            'cobrador_id' => 'n.cobrador_id',
            'level' => 'n.level',
            'change' => 'n.change',
            'previous_level' => 'n.previous_level',
            'overdue_installments' => 'n.overdue_installments',
            'overdue_amount' => Sql::wire('n.overdue_amount'),
            'run_id' => (string) $runId,
        ]);
    }
}
