<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\User;
use Illuminate\Support\Facades\DB;

/** Where each stream of a person is, and how much of it is unread: also the list of channels to join. */
final class Heads
{
    /**
     * Of the streams that are open to him (OpenStreams).
     *
     * @return array<string, array{head: int, id: int|null, floor: int, epoch: string, unread: int, read_up_to: int}>
     */
    public function of(User $user): array
    {
        $names = StreamNames::hearableBy($user);
        $places = implode(', ', array_fill(0, count($names), '?'));
        $unread = Unread::count($user, config('streams.unread_cap'));
        $rows = DB::select(<<<SQL
            SELECT st.name, st.head, st.floor, st.epoch, m.read_up_to,
                (SELECT h.id FROM stream_rows h WHERE h.stream = st.name AND h.seq = st.head) AS id,
                {$unread} AS unread
            FROM streams st
            JOIN reader_states m ON m.stream = st.name AND m.user_id = ?
            WHERE st.name IN ({$places})
            ORDER BY st.name
            SQL, [$user->id, ...$names]);

        $heads = [];

        foreach ($rows as $row) {
            $heads[$row->name] = [
                'head' => $row->head,
                'id' => $row->id,
                'floor' => $row->floor,
                'epoch' => $row->epoch,
                'unread' => $row->unread,
                'read_up_to' => $row->read_up_to,
            ];
        }

        return $heads;
    }
}
