<?php

declare(strict_types=1);

namespace App\Streams;

/** The one definition of what a person has not read yet. */
final class Unread
{
    /**
     * For a stream row `r` and the reader's mark `m` on its stream. Takes his id twice.
     * One's own act, and what only waits in a list, is never news.
     */
    public const CONDITION = <<<'SQL'
        NOT r.quiet
        AND (r.actor_id IS NULL OR r.actor_id <> ?)
        AND r.seq > m.read_up_to
        AND NOT EXISTS (SELECT 1 FROM read_rows s WHERE s.user_id = ? AND s.row_id = r.id)
        SQL;
}
