<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\RowType;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Query\JoinClause;

/** The rows of all streams of a person as one list, newest first. */
final class Inbox
{
    // A screen and a half on a desk: the next page is one call away.
    private const PAGE = 50;

    private const SEARCHED = ['client_name', 'title', 'body'];

    /** @return array{items: list<array<string, mixed>>, next: int|null} */
    public function page(User $user, InboxFilter $filter): array
    {
        $rows = $this->query($user, $filter)->limit(self::PAGE + 1)->get();
        $page = $rows->take(self::PAGE);

        return [
            'items' => array_values($page->map(fn (StreamRow $row): array => [
                ...(new WireRow($row, $row->getAttribute('epoch')))->toArray(),
                'read' => ! $row->getAttribute('unread'),
            ])->all()),
            'next' => $rows->count() > self::PAGE ? $page->last()?->id : null,
        ];
    }

    /** @return Builder<StreamRow> */
    private function query(User $user, InboxFilter $filter): Builder
    {
        $me = [$user->id, $user->id];

        return StreamRow::query()
            ->from('stream_rows', 'r')
            ->join('streams as st', 'st.name', '=', 'r.stream')
            ->join('reader_states as m', fn (JoinClause $join): JoinClause => $join
                ->on('m.stream', '=', 'r.stream')
                ->where('m.user_id', $user->id))
            ->select('r.*', 'st.epoch')
            ->selectRaw('CASE WHEN '.Unread::CONDITION.' THEN 1 ELSE 0 END AS unread', $me)
            ->whereIn('r.stream', StreamNames::hearableBy($user))
            ->where('r.type', '<>', RowType::Redacted)
            ->when($filter->type, fn (Builder $query, RowType $type): Builder => $query->where('r.type', $type))
            ->when($filter->read === true, fn (Builder $query): Builder => $query->whereRaw('NOT ('.Unread::CONDITION.')', $me))
            ->when($filter->read === false, fn (Builder $query): Builder => $query->whereRaw(Unread::CONDITION, $me))
            ->when($filter->text, fn (Builder $query, string $text): Builder => $query->where(
                fn (Builder $any): Builder => self::anyLike($any, $text),
            ))
            ->when($filter->before, fn (Builder $query, int $id): Builder => $query->where('r.id', '<', $id))
            ->orderByDesc('r.id');
    }

    /**
     * @param  Builder<StreamRow>  $query
     * @return Builder<StreamRow>
     */
    private static function anyLike(Builder $query, string $text): Builder
    {
        foreach (self::SEARCHED as $field) {
            $query->orWhereLike("r.payload->{$field}", "%{$text}%");
        }

        return $query;
    }
}
