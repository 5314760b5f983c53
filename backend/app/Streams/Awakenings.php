<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\WakeReason;
use App\Models\User;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Database\Query\Builder;
use Illuminate\Support\Facades\DB;

/** Which row of a snoozed credit stands unread when it comes back, until it is seen. */
final class Awakenings
{
    /**
     * By its newest row that is not his own act.
     *
     * @param  non-empty-array<int, WakeReason>  $reasons  by credit
     */
    public function wake(User $user, array $reasons, CarbonImmutable $now): void
    {
        $cases = '';

        foreach ($reasons as $creditId => $reason) {
            $cases .= " WHEN {$creditId} THEN '{$reason->value}'";
        }

        $credits = implode(', ', array_keys($reasons));

        DB::update(<<<SQL
            UPDATE snoozes SET woken_at = ?, reason = CASE credit_id {$cases} END, seen = false, row_id = (
                SELECT max(r.id)
                FROM credits c
                CROSS JOIN stream_rows r
                JOIN reader_states m ON m.stream = r.stream AND m.user_id = snoozes.user_id
                WHERE c.id = snoozes.credit_id AND r.client_id = c.client_id AND r.credit_id = c.id AND r.type <> 'redacted'
                    AND (r.actor_id IS NULL OR r.actor_id <> snoozes.user_id)
            )
            WHERE user_id = ? AND credit_id IN ({$credits}) AND woken_at IS NULL
            SQL, [Clock::stored($now), $user->id]);

        DB::table('archived_rows')->where('user_id', $user->id)
            ->whereIn('row_id', fn (Builder $back): Builder => $back->from('snoozes')->select('row_id')
                ->where('user_id', $user->id)->whereIn('credit_id', array_keys($reasons)))
            ->delete();
    }

    public function seenUpTo(User $user, string $stream, int $seq): void
    {
        $this->unseen($user)
            ->whereExists(fn (Builder $row): Builder => $row->from('stream_rows', 'r')
                ->whereColumn('r.id', 'snoozes.row_id')->where('r.stream', $stream)->where('r.seq', '<=', $seq))
            ->update(['seen' => true]);
    }

    /** @param  list<int>  $rowIds */
    public function seen(User $user, array $rowIds): void
    {
        $this->unseen($user)->whereIn('row_id', $rowIds)->update(['seen' => true]);
    }

    private function unseen(User $user): Builder
    {
        return DB::table('snoozes')->where('user_id', $user->id)->whereNotNull('row_id')->whereRaw('NOT seen');
    }
}
