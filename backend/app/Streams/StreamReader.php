<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\RowType;
use App\Models\Stream;
use App\Models\StreamRow;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Eloquent\Collection;

final class StreamReader
{
    public function row(string $stream, int $seq): ?WireRow
    {
        $row = StreamRow::query()->where('stream', $stream)->where('seq', $seq)->first();

        return $row === null ? null : new WireRow($row, Stream::query()->findOrFail($stream)->epoch);
    }

    /**
     * @param  list<Stretch>  $stretches
     * @return list<WireRow> in their order
     */
    public function within(array $stretches): array
    {
        if ($stretches === []) {
            return [];
        }

        $query = StreamRow::query()
            ->join('streams', 'streams.name', '=', 'stream_rows.stream')
            ->select('stream_rows.*', 'streams.epoch')
            ->orderBy('stream')
            ->orderBy('seq');

        foreach ($stretches as $stretch) {
            $query->orWhere(fn (Builder $row): Builder => $row
                ->where('stream', $stretch->stream)
                ->where('seq', '>', $stretch->after)
                ->where('seq', '<=', $stretch->upTo));
        }

        return array_values($query->get()->map(
            fn (StreamRow $row): WireRow => new WireRow($row, $row->getAttribute('epoch')),
        )->all());
    }

    /**
     * @param  list<string>  $names
     * @return Collection<int, Stream> by name
     */
    public function positions(array $names): Collection
    {
        return Stream::query()->whereIn('name', $names)->orderBy('name')->get();
    }

    /**
     * How many of these rows are in these streams.
     *
     * @param  list<int>  $rowIds
     * @param  list<string>  $streams
     */
    public function countOf(array $rowIds, array $streams): int
    {
        return StreamRow::query()->whereIn('id', $rowIds)->whereIn('stream', $streams)->count();
    }

    /** @param  list<string>  $streams */
    public function isListed(int $rowId, array $streams): bool
    {
        return StreamRow::query()->whereKey($rowId)->whereIn('stream', $streams)->where('type', '<>', RowType::Redacted)->exists();
    }
}
