<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\RowType;
use App\Models\Snooze;
use App\Models\StreamRow;
use App\Models\User;
use App\Support\FoldedText;
use App\Support\Snoozes\SnoozeShown;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Query\JoinClause;

/** The rows of all streams of a person as one list, newest first. */
final class Inbox
{
    // A screen and a half on a desk: the next page is one call away.
    private const PAGE = 50;

    private const SEARCHED = ['client_name', 'title', 'body'];

    private const SNOOZE = ['until', 'until_at', 'wake_by', 'woken_at', 'reason'];

    /** @return array{items: list<array<string, mixed>>, next: int|null} */
    public function page(User $user, InboxFilter $filter): array
    {
        $rows = $this->query($user, $filter)->limit(self::PAGE + 1)->get();
        $page = $rows->take(self::PAGE);

        return [
            'items' => array_values($page->map(fn (StreamRow $row): array => [
                ...(new WireRow($row, $row->getAttribute('epoch')))->toArray(),
                'read' => ! $row->getAttribute('unread'),
                'archived' => (bool) $row->getAttribute('archived'),
                'snooze' => self::snooze($row),
            ])->all()),
            'next' => $rows->count() > self::PAGE ? $page->last()?->id : null,
        ];
    }

    /** @return Builder<StreamRow> */
    private function query(User $user, InboxFilter $filter): Builder
    {
        $unread = Unread::condition($user);

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
            ->selectRaw("CASE WHEN {$unread} THEN 1 ELSE 0 END AS unread")
            ->selectRaw('CASE WHEN a.row_id IS NULL THEN 0 ELSE 1 END AS archived')
            ->whereIn('r.stream', StreamNames::hearableBy($user))
            ->where('r.type', '<>', RowType::Redacted)
            ->when($filter->type, fn (Builder $query, RowType $type): Builder => $query->where('r.type', $type))
            ->when($filter->level, fn (Builder $query) => $query->whereRaw("r.payload ->> 'level' = ?", [$filter->level?->value]))
            ->when($filter->state !== InboxState::All, fn (Builder $query) => $query->whereRaw(self::within($filter->state, $unread)))
            ->when($filter->text, fn (Builder $query, string $text): Builder => $query->where(
                fn (Builder $any): Builder => self::anyLike($any, $text),
            ))
            ->when($filter->before, fn (Builder $query, int $id): Builder => $query->where('r.id', '<', $id))
            ->orderByDesc('r.id');
    }

    private static function within(?InboxState $state, string $unread): string
    {
        $isAsleep = '(z.user_id IS NOT NULL AND z.woken_at IS NULL)';
        $isOpen = "a.row_id IS NULL AND NOT {$isAsleep}";

        return match ($state) {
            InboxState::Archived => 'a.row_id IS NOT NULL',
            InboxState::Asleep => "a.row_id IS NULL AND {$isAsleep}",
            InboxState::Unread => $unread,
            InboxState::Read => "{$isOpen} AND NOT {$unread}",
            default => $isOpen,
        };
    }

    /** @return array<string, string|null>|null */
    private static function snooze(StreamRow $row): ?array
    {
        $columns = [];

        foreach (self::SNOOZE as $column) {
            $columns[$column] = $row->getAttribute("snooze_{$column}");
        }

        return $columns['until'] === null ? null : SnoozeShown::of((new Snooze)->setRawAttributes($columns));
    }

    /**
     * @param  Builder<StreamRow>  $query
     * @return Builder<StreamRow>
     */
    private static function anyLike(Builder $query, string $text): Builder
    {
        foreach (self::SEARCHED as $field) {
            $query->orWhereRaw(...FoldedText::contains("r.payload ->> '{$field}'", $text));
        }

        return $query;
    }
}
