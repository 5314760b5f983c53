<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\User;
use App\Support\FoldedText;
use App\Support\Sql;
use Illuminate\Support\Facades\DB;

/**
 * The ids of one page of the inbox. Each stream gives its own newest, from its end, and the newest of those are the page:
 * one list over all streams would have to look at every row first.
 */
final class InboxSearch
{
    private const SEARCHED = ['client_name', 'title', 'body'];

    /** @return list<int> newest first */
    public function ids(User $user, InboxFilter $filter, int $limit): array
    {
        $names = StreamNames::hearableBy($user);
        $places = implode(', ', array_fill(0, count($names), '?'));
        [$which, $values] = $this->which($filter);
        $within = $this->within($user, $filter->state);
        $newest = <<<SQL
            SELECT r.id
            FROM stream_rows r
            LEFT JOIN archived_rows a ON a.row_id = r.id AND a.user_id = {$user->id}
            LEFT JOIN snoozes z ON z.user_id = {$user->id} AND z.credit_id = r.credit_id AND z.woken_at IS NULL
            WHERE r.stream = st.name AND r.type <> 'redacted' AND {$within} {$which}
            ORDER BY r.seq DESC
            LIMIT {$limit}
            SQL;
        [$rows, $isOne] = Sql::isPostgres()
            ? ["LATERAL ({$newest}) AS f", 'true']
            : ['stream_rows f', "f.id IN ({$newest})"];

        $found = DB::select(<<<SQL
            SELECT f.id
            FROM streams st
            JOIN reader_states m ON m.stream = st.name AND m.user_id = {$user->id}
            CROSS JOIN {$rows}
            WHERE {$isOne} AND st.name IN ({$places})
            ORDER BY f.id DESC
            LIMIT {$limit}
            SQL, [...$values, ...$names]);

        return array_column($found, 'id');
    }

    private function within(User $user, ?InboxState $state): string
    {
        $unread = Unread::condition($user);

        return match ($state) {
            InboxState::All => '1 = 1',
            InboxState::Archived => 'a.row_id IS NOT NULL',
            InboxState::Asleep => 'a.row_id IS NULL AND z.user_id IS NOT NULL',
            InboxState::Unread => $unread,
            InboxState::Read => "a.row_id IS NULL AND z.user_id IS NULL AND NOT {$unread}",
            null => 'a.row_id IS NULL AND z.user_id IS NULL',
        };
    }

    /** @return array{string, list<int|string>} conditions and their values */
    private function which(InboxFilter $filter): array
    {
        $conditions = array_filter([
            'r.type = ?' => $filter->type?->value,
            "r.payload ->> 'level' = ?" => $filter->level?->value,
            'r.id < ?' => $filter->before,
        ], fn (int|string|null $value): bool => $value !== null);
        $values = array_values($conditions);
        $conditions = array_keys($conditions);

        if ($filter->text !== null) {
            $likes = array_map(fn (string $field): array => FoldedText::contains("r.payload ->> '{$field}'", $filter->text), self::SEARCHED);
            $conditions[] = '('.implode(' OR ', array_column($likes, 0)).')';
            array_push($values, ...array_merge(...array_column($likes, 1)));
        }

        return [implode('', array_map(fn (string $condition): string => " AND {$condition}", $conditions)), $values];
    }
}
