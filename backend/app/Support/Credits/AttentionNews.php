<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Support\Sql;

/** What is told of a credit that a check found new or worse, as SQL: some ten thousand rows must not pass through PHP. */
final readonly class AttentionNews
{
    private const TOLD = "ch.change IN ('new', 'worse')";

    public function __construct(private StandingSql $standing)
    {
    }

    /** The temporary attention_news, of attention_changes. The worst come last, and so stand on top of a feed. */
    public function table(int $runId): string
    {
        $arrears = Sql::isPostgres() ? $this->arrearsOfEach() : $this->arrearsOfAll();
        $payload = $this->payload($runId);

        return <<<SQL
            CREATE TEMPORARY TABLE attention_news AS
            SELECT n.credit_id, row_number() OVER (ORDER BY n.level, n.overdue_amount, n.days_overdue, n.credit_id DESC) AS position,
                {$payload} AS payload
            FROM (SELECT ch.*, late.overdue_installments, late.overdue_amount FROM {$arrears}) AS n
            SQL;
    }

    /** PostgreSQL reads the instalments of one credit at a time, and has nothing to sort. */
    private function arrearsOfEach(): string
    {
        $told = self::TOLD;

        return <<<SQL
            attention_changes ch CROSS JOIN LATERAL (
                SELECT count(*) AS overdue_installments, {$this->standing->overdueAmount()} AS overdue_amount
                FROM installments i
                WHERE i.credit_id = ch.credit_id AND {$this->standing->isOverdue()}
            ) AS late
            WHERE {$told}
            SQL;
    }

    /** SQLite cannot join what depends on the row before it. */
    private function arrearsOfAll(): string
    {
        $told = self::TOLD;

        return <<<SQL
            (
                SELECT ch.credit_id, count(i.id) AS overdue_installments, {$this->standing->overdueAmount()} AS overdue_amount
                FROM attention_changes ch
                LEFT JOIN installments i ON i.credit_id = ch.credit_id AND {$this->standing->isOverdue()}
                WHERE {$told}
                GROUP BY ch.credit_id
            ) AS late CROSS JOIN attention_changes ch
            WHERE ch.credit_id = late.credit_id
            SQL;
    }

    private function payload(int $runId): string
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
