<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\Stream;
use App\Models\StreamRow;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Support\Collection;

/** What a reader missed, from its own cursors. */
final readonly class CatchUp
{
    public function __construct(private StreamReader $streams)
    {
    }

    /**
     * @param  array<string, Cursor|null>  $cursors  by stream; null: the reader has nothing yet
     * @return array<string, array<string, mixed>> rows, head, id, epoch, floor, more and reset by stream
     */
    public function from(array $cursors, int $limit): array
    {
        $streams = $this->streams->positions(array_map(strval(...), array_keys($cursors)));
        $ids = $this->ids($streams, $cursors);
        $slices = [];

        foreach ($streams as $stream) {
            $slices[$stream->name] = Slice::of($stream, $cursors[$stream->name], $ids, $limit);
        }

        $rows = $this->rows($slices);

        return array_map(fn (Slice $slice): array => [
            'rows' => $rows->get($slice->stream->name, collect())
                ->map(fn (StreamRow $row): array => (new WireRow($row, $slice->stream->epoch))->toArray())
                ->all(),
            'head' => $slice->stream->head,
            'id' => $ids["{$slice->stream->name} {$slice->stream->head}"] ?? null,
            'epoch' => $slice->stream->epoch,
            'floor' => $slice->stream->floor,
            'more' => $slice->more(),
            'reset' => $slice->reset,
        ], $slices);
    }

    /**
     * The ids of the rows at the heads and at the cursors.
     *
     * @param  Collection<int, Stream>  $streams
     * @param  array<string, Cursor|null>  $cursors
     * @return array<string, int> by "stream seq"
     */
    private function ids(Collection $streams, array $cursors): array
    {
        if ($streams->isEmpty()) {
            return [];
        }

        $query = StreamRow::query()->select('id', 'stream', 'seq');

        foreach ($streams as $stream) {
            $query->orWhere(fn (Builder $row): Builder => $row
                ->where('stream', $stream->name)
                ->whereIn('seq', [$stream->head, $cursors[$stream->name]->seq ?? $stream->head]));
        }

        return $query->get()->mapWithKeys(fn (StreamRow $row): array => ["{$row->stream} {$row->seq}" => $row->id])->all();
    }

    /**
     * @param  array<string, Slice>  $slices
     * @return Collection<string, Collection<int, StreamRow>> ascending, by stream
     */
    private function rows(array $slices): Collection
    {
        $wanted = array_filter($slices, fn (Slice $slice): bool => ! $slice->isEmpty());

        if ($wanted === []) {
            return collect();
        }

        $query = StreamRow::query();

        foreach ($wanted as $slice) {
            $query->orWhere(fn (Builder $row): Builder => $row
                ->where('stream', $slice->stream->name)
                ->where('seq', '>', $slice->after)
                ->where('seq', '<=', $slice->upTo));
        }

        return $query->get()->sortBy('seq')->groupBy('stream')->map->values();
    }
}
