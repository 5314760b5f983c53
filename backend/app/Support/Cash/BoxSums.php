<?php

declare(strict_types=1);

namespace App\Support\Cash;

use App\Models\CashBox;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Support\Facades\DB;

/** What went through a box, added up from payments, movements and refused cash in one statement. */
final class BoxSums
{
    /** The cash that its cobrador received himself and nobody gave back. */
    private const TAKEN = <<<'SQL'
        FROM payments p
        WHERE p.received_by = cash_boxes.cobrador_id AND p.day = cash_boxes.day AND p.cobrador_id = p.received_by
            AND p.kind = 'payment' AND p.method = 'cash' AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id)
        SQL;

    private const REFUSED = <<<'SQL'
        FROM refused_payments f
        WHERE f.cobrador_id = cash_boxes.cobrador_id AND f.day = cash_boxes.day AND f.settled = 0
        SQL;

    private const MOVED = 'FROM cash_movements m WHERE m.box_id = cash_boxes.id AND m.kind = ';

    /** By column of the box. */
    private const SUMS = [
        'payments' => 'SELECT count(*) '.self::TAKEN,
        'collected' => 'SELECT CAST(coalesce(sum(p.amount), 0) AS bigint) '.self::TAKEN,
        'floats' => 'SELECT CAST(coalesce(sum(m.amount), 0) AS bigint) '.self::MOVED."'float'",
        'deliveries' => 'SELECT CAST(coalesce(sum(m.amount), 0) AS bigint) '.self::MOVED."'delivery'",
        'hand_ins' => 'SELECT CAST(coalesce(sum(m.amount), 0) AS bigint) '.self::MOVED."'hand_in'",
        'expenses' => 'SELECT CAST(coalesce(sum(m.amount), 0) AS bigint) '.self::MOVED."'expense'",
        'surplus' => 'SELECT CAST(coalesce(sum(f.amount), 0) AS bigint) '.self::REFUSED,
    ];

    /** @return array<string, int> by column */
    public static function of(CashBox $box): array
    {
        $sums = implode(', ', array_map(fn (string $sum, string $column): string => "({$sum}) AS {$column}", self::SUMS, self::columns()));

        return array_map(intval(...), (array) DB::selectOne("SELECT {$sums} FROM cash_boxes WHERE id = ?", [$box->id], useReadPdo: false));
    }

    /**
     * @param  Builder<CashBox>  $boxes
     * @return Builder<CashBox> each with its sums, for read()
     */
    public static function beside(Builder $boxes): Builder
    {
        foreach (self::SUMS as $column => $sum) {
            $boxes->selectRaw("({$sum}) AS sum_{$column}");
        }

        return $boxes;
    }

    public static function read(CashBox $box, string $column): int
    {
        return (int) $box->getAttribute("sum_{$column}");
    }

    /** @return list<string> */
    public static function columns(): array
    {
        return array_keys(self::SUMS);
    }
}
