<?php

declare(strict_types=1);

namespace App\Support\Silence;

use App\Support\Clock;
use App\Support\Credits\CollectionCalendar;
use App\Support\Sql;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;

/** Cobradores with clients due who gave no sign of life for too long. A sign counts from when it was given, not from when it arrived. */
final class Silent
{
    /** @return list<array{id: int, name: string, since: CarbonImmutable}> */
    public static function at(CarbonImmutable $now): array
    {
        $today = Clock::dayOf($now);
        $from = $today->setTimeFromTimeString(config('attention.silence.from'));
        $until = $today->setTimeFromTimeString(config('attention.silence.until'));

        if ($now < $from || $now > $until || ! (new CollectionCalendar)->isCollectionDay($today)) {
            return [];
        }

        return array_map(fn (object $row): array => [
            'id' => $row->id,
            'name' => $row->name,
            'since' => CarbonImmutable::parse($row->since, 'UTC'),
        ], DB::select(self::select($now, $today, $from)));
    }

    private static function select(CarbonImmutable $now, CarbonImmutable $today, CarbonImmutable $from): string
    {
        [$day, $start] = [Sql::date($today), Sql::instant($from)];
        $limit = Sql::instant($now->subMinutes(config('attention.silence.minutes')));

        return <<<SQL
            SELECT id, name, since
            FROM (
                SELECT u.id, u.name, (
                    SELECT max(act.at) FROM (
                        SELECT {$start} AS at
                        UNION ALL SELECT max(p.taken_at) FROM payments p
                            WHERE p.received_by = u.id AND p.day = {$day}
                        UNION ALL SELECT max(v.visited_at) FROM visits v
                            WHERE v.user_id = u.id AND v.visited_at > {$start}
                        UNION ALL SELECT max(b.created_at) FROM cash_movements b
                            WHERE b.made_by = u.id AND b.created_at > {$start}
                    ) AS act
                ) AS since
                FROM users u
                LEFT JOIN teams t ON t.id = u.team_id
                WHERE u.role = 'cobrador' AND u.active
                    AND NOT EXISTS (
                        SELECT 1 FROM holidays h WHERE h.date = {$day} AND (h.department IS NULL OR h.department = t.department)
                    )
                    AND EXISTS (
                        SELECT 1 FROM clients cl JOIN credits c ON c.client_id = cl.id
                        WHERE cl.cobrador_id = u.id AND c.status = 'active' AND c.oldest_unpaid_due_on <= {$day}
                    )
            ) AS busy
            WHERE since <= {$limit}
            ORDER BY id
            SQL;
    }
}
