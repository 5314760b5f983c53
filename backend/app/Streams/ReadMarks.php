<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\User;
use Closure;
use Illuminate\Database\Query\Builder;
use Illuminate\Support\Facades\DB;

/** How far each person has read each stream: a mark that only grows, and single rows beyond it. */
final readonly class ReadMarks
{
    public function __construct(private Awakenings $awakenings)
    {
    }

    /** @return list<string> the streams this user has a mark on */
    public function streamsOf(User $user): array
    {
        return array_values(DB::table('reader_states')->where('user_id', $user->id)->orderBy('stream')->pluck('stream')->all());
    }

    /**
     * A stream newly heard starts read.
     *
     * @param  list<string>  $streams
     */
    public function open(User $user, array $streams): void
    {
        $places = implode(', ', array_fill(0, count($streams), '?'));

        DB::insert(<<<SQL
            INSERT INTO reader_states (user_id, stream, read_up_to)
            SELECT CAST(? AS integer), name, head FROM streams WHERE name IN ({$places})
            ON CONFLICT (user_id, stream) DO NOTHING
            SQL, [$user->id, ...$streams]);
    }

    /**
     * Access ended: heard again one day, the stream starts read.
     *
     * @param  list<string>  $streams
     */
    public function close(User $user, array $streams): void
    {
        $this->forgetSingles($user, fn (Builder $row): Builder => $row->whereIn('r.stream', $streams));
        DB::table('reader_states')->where('user_id', $user->id)->whereIn('stream', $streams)->delete();
    }

    /** Never back: any order and any repeat of these gives the same mark. */
    public function grow(User $user, string $stream, int $upTo): void
    {
        DB::table('reader_states')
            ->where('user_id', $user->id)
            ->where('stream', $stream)
            ->where('read_up_to', '<', $upTo)
            ->update(['read_up_to' => $upTo]);

        $this->forgetSingles($user, fn (Builder $row): Builder => $row->where('r.stream', $stream)->where('r.seq', '<=', $upTo));
        $this->awakenings->seenUpTo($user, $stream, $upTo);
    }

    /** @param  list<int>  $rowIds */
    public function single(User $user, array $rowIds): void
    {
        DB::table('read_rows')->insertOrIgnore(array_map(
            fn (int $id): array => ['user_id' => $user->id, 'row_id' => $id],
            $rowIds,
        ));
        $this->awakenings->seen($user, $rowIds);
    }

    /** What is put away is read. */
    public function archive(User $user, int $rowId): void
    {
        DB::table('archived_rows')->insertOrIgnore(['user_id' => $user->id, 'row_id' => $rowId]);
        $this->single($user, [$rowId]);
    }

    /**
     * From his few single rows to the stream, not from the stream's many rows to him: this holds the write lock.
     *
     * @param  Closure(Builder): Builder  $which  of the stream rows `r`
     */
    private function forgetSingles(User $user, Closure $which): void
    {
        DB::table('read_rows')
            ->where('user_id', $user->id)
            ->whereExists(fn (Builder $row): Builder => $which(
                $row->from('stream_rows', 'r')->whereColumn('r.id', 'read_rows.row_id'),
            ))
            ->delete();
    }
}
