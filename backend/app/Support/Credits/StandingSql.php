<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Enums\AttentionLevel;
use App\Support\Sql;
use Carbon\CarbonImmutable;

/**
 * Standing for whole sets: the same rules on a credit `c` and its instalments `i`. A property test holds the two together.
 * The levels sort as text, from the mildest to the worst.
 */
final readonly class StandingSql
{
    public function __construct(private CarbonImmutable $today)
    {
    }

    public function isLate(): string
    {
        return "(c.status = 'active' AND c.oldest_unpaid_due_on < {$this->day(0)})";
    }

    /** An active credit always has an unpaid instalment. */
    public function isDueSoon(): string
    {
        $soon = Sql::date($this->today->addDays(config('attention.due_soon_days')));

        return "(c.status = 'active' AND c.end_date <= {$soon} AND c.oldest_unpaid_due_on >= {$this->day(0)})";
    }

    /** Of a late credit. */
    public function lateLevel(): string
    {
        $cases = '';

        foreach (array_reverse(config('attention.levels')) as $level => $firstDay) {
            $cases .= " WHEN c.oldest_unpaid_due_on <= {$this->day($firstDay)} THEN '{$level}'";
        }

        return "CASE{$cases} END";
    }

    /** Of a late credit, and of one that ends soon. */
    public function level(): string
    {
        return "CASE WHEN {$this->isLate()} THEN {$this->lateLevel()} ELSE '".AttentionLevel::DueSoon->value."' END";
    }

    public function isAt(AttentionLevel $level): string
    {
        return $level === AttentionLevel::DueSoon
            ? $this->isDueSoon()
            : "({$this->isLate()} AND {$this->lateLevel()} = '{$level->value}')";
    }

    public function daysOverdue(): string
    {
        return "CASE WHEN {$this->isLate()} THEN ".Sql::days('c.oldest_unpaid_due_on', $this->day(0)).' ELSE 0 END';
    }

    public function isOverdue(): string
    {
        return "(i.due_on < {$this->day(0)} AND i.paid < i.amount)";
    }

    /** Of the instalments joined. PostgreSQL sums whole numbers to a fraction. */
    public function overdueAmount(): string
    {
        return 'CAST(coalesce(sum(i.amount - i.paid), 0) AS bigint)';
    }

    private function day(int $daysAgo): string
    {
        return Sql::date($this->today->subDays($daysAgo));
    }
}
