<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\Snooze;
use App\Models\StreamRow;
use App\Models\User;
use App\Support\Snoozes\SnoozeShown;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Database\Query\JoinClause;

/** The rows of all streams of a person as one list, newest first. */
final readonly class Inbox
{
    // A screen and a half on a desk: the next page is one call away.
    private const PAGE = 50;

    private const SNOOZE = ['until', 'until_at', 'wake_by', 'woken_at', 'reason'];

    public function __construct(private InboxSearch $search)
    {
    }

    /** @return array{items: list<array<string, mixed>>, next: int|null} */
    public function page(User $user, InboxFilter $filter): array
    {
        $ids = $this->search->ids($user, $filter, self::PAGE + 1);
        $page = array_slice($ids, 0, self::PAGE);

        return [
            'items' => array_values($this->rows($user, $page)->map($this->item(...))->all()),
            'next' => count($ids) > self::PAGE ? $page[self::PAGE - 1] : null,
        ];
    }

    /**
     * @param  list<int>  $ids
     * @return Collection<int, StreamRow>
     */
    private function rows(User $user, array $ids): Collection
    {
        return StreamRow::query()
            ->from('stream_rows', 'r')
            ->join('streams as st', 'st.name', '=', 'r.stream')
            ->join('reader_states as m', fn (JoinClause $join): JoinClause => $join
                ->on('m.stream', '=', 'r.stream')
                ->where('m.user_id', $user->id))
            ->leftJoin('archived_rows as a', fn (JoinClause $join): JoinClause => $join
                ->on('a.row_id', '=', 'r.id')
                ->where('a.user_id', $user->id))
            // While a credit sleeps, all its rows do; awake, the one row by which it came back says so.
            ->leftJoin('snoozes as z', fn (JoinClause $join): JoinClause => $join
                ->on('z.credit_id', '=', 'r.credit_id')
                ->where('z.user_id', $user->id)
                ->whereRaw('(z.woken_at IS NULL OR z.row_id = r.id)'))
            ->select('r.*', 'st.epoch', ...array_map(fn (string $column): string => "z.{$column} as snooze_{$column}", self::SNOOZE))
            ->selectRaw('CASE WHEN '.Unread::condition($user).' THEN 1 ELSE 0 END AS unread')
            ->selectRaw('CASE WHEN a.row_id IS NULL THEN 0 ELSE 1 END AS archived')
            ->whereIn('r.id', $ids)
            ->orderByDesc('r.id')
            ->get();
    }

    /** @return array<string, mixed> */
    private function item(StreamRow $row): array
    {
        return [
            ...(new WireRow($row, $row->getAttribute('epoch')))->toArray(),
            'read' => ! $row->getAttribute('unread'),
            'archived' => (bool) $row->getAttribute('archived'),
            'snooze' => $this->snooze($row),
        ];
    }

    /** @return array<string, string|null>|null */
    private function snooze(StreamRow $row): ?array
    {
        $columns = [];

        foreach (self::SNOOZE as $column) {
            $columns[$column] = $row->getAttribute("snooze_{$column}");
        }

        return $columns['until'] === null ? null : SnoozeShown::of((new Snooze)->setRawAttributes($columns));
    }
}
