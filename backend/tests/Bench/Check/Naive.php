<?php

declare(strict_types=1);

namespace Tests\Bench\Check;

use App\Support\Clock;
use App\Support\Credits\StandingSql;
use Illuminate\Support\Facades\DB;

/** The check as one writes it first: in one transaction, for each credit its arrears, one counter update and one event row. */
final class Naive
{
    public const MEASURED = 3_000;

    /** @return float milliseconds for so many credits, SQL only, rolled back */
    public static function run(): float
    {
        $standing = new StandingSql(Clock::today());
        $credits = DB::select("SELECT c.id, c.client_id, c.end_date, {$standing->daysOverdue()} AS days_overdue, {$standing->level()} AS level,
                cl.name, coalesce(cl.cobrador_id, cl.manager_id) AS told
            FROM credits c JOIN clients cl ON cl.id = c.client_id
            WHERE {$standing->isLate()} AND c.id % 7 = 0 LIMIT ".self::MEASURED);

        $start = hrtime(true);
        DB::beginTransaction();

        foreach ($credits as $credit) {
            self::tell($credit, $standing);
        }

        DB::commit();
        $ms = (hrtime(true) - $start) / 1e6;
        DB::delete("DELETE FROM stream_rows WHERE stream LIKE 'naive.%'");
        DB::delete("DELETE FROM streams WHERE name LIKE 'naive.%'");

        return round($ms * self::MEASURED / count($credits), 2);
    }

    private static function tell(object $credit, StandingSql $standing): void
    {
        [$credit, $stream, $now] = [(array) $credit, "naive.{$credit->told}", Clock::stored(Clock::now())];
        $arrears = DB::selectOne("SELECT count(*) AS n, {$standing->overdueAmount()} AS amount
            FROM installments i WHERE i.credit_id = ? AND {$standing->isOverdue()}", [$credit['id']]);
        $head = DB::selectOne('INSERT INTO streams (name, head, floor, epoch, last_at) VALUES (?, 1, 1, ?, ?)
            ON CONFLICT (name) DO UPDATE SET head = streams.head + 1, last_at = excluded.last_at RETURNING head', [$stream, 'naive', $now], false)->head;
        DB::insert('INSERT INTO stream_rows (stream, seq, type, client_id, quiet, payload, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [
            $stream, $head, 'credit_attention', $credit['client_id'], 0, json_encode([...$credit, ...(array) $arrears], JSON_THROW_ON_ERROR), $now,
        ]);
    }
}
