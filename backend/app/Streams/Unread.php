<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\User;

/** The one definition of what a person has not read yet, for a stream row `r` and his mark `m` on its stream. */
final class Unread
{
    public static function condition(User $user): string
    {
        return '('.self::fresh($user).' OR '.self::isBack($user).')';
    }

    /**
     * One's own act, and what only waits in a list, is never news; nor is what sleeps.
     * What is archived is read.
     */
    public static function fresh(User $user): string
    {
        return <<<SQL
            (NOT r.quiet
            AND (r.actor_id IS NULL OR r.actor_id <> {$user->id})
            AND r.seq > m.read_up_to
            AND NOT EXISTS (SELECT 1 FROM read_rows s WHERE s.user_id = {$user->id} AND s.row_id = r.id)
            AND NOT EXISTS (
                SELECT 1 FROM snoozes z WHERE z.user_id = {$user->id} AND z.credit_id = r.credit_id AND z.woken_at IS NULL
            ))
            SQL;
    }

    /** A snoozed credit stands unread by one of its rows when it comes back, however far he had read. */
    public static function isBack(User $user): string
    {
        return <<<SQL
            (r.type <> 'redacted' AND EXISTS (
                SELECT 1 FROM snoozes w WHERE w.user_id = {$user->id} AND w.row_id = r.id AND NOT w.seen
            ))
            SQL;
    }

    /** How many of the stream `st`, as far as they are counted: from the mark on, and the few that are back beside them. */
    public static function count(User $user, int $cap): string
    {
        [$fresh, $isBack] = [self::fresh($user), self::isBack($user)];

        return <<<SQL
            (SELECT COUNT(*) FROM (
                SELECT 1 FROM stream_rows r WHERE r.stream = st.name AND {$fresh}
                UNION ALL
                SELECT 1 FROM snoozes b CROSS JOIN stream_rows r
                WHERE b.user_id = {$user->id} AND b.row_id IS NOT NULL AND NOT b.seen
                    AND r.id = b.row_id AND r.stream = st.name AND {$isBack} AND NOT {$fresh}
                LIMIT {$cap}
            ) AS counted)
            SQL;
    }
}
