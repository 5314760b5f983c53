<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\Stream;
use App\Models\StreamRow;
use App\Support\Clock;
use App\Support\Transaction;
use Illuminate\Support\Facades\DB;

/** Forgets old rows, a chunk a transaction: nobody waits for more than one. */
final class Retention
{
    /** @return int rows deleted */
    public function pruneAll(): int
    {
        return Stream::query()->orderBy('name')->get()->sum($this->prune(...));
    }

    private function prune(Stream $stream): int
    {
        $target = $this->floor($stream);
        $chunk = (int) config('streams.prune_chunk.'.DB::connection()->getDriverName());

        for ($floor = $stream->floor; $floor < $target; $floor = $next) {
            $next = min($floor + $chunk, $target);
            Transaction::run(fn () => $this->forgetBelow($stream->name, $next));
        }

        return max(0, $target - $stream->floor);
    }

    /** The row at the head always stays: readers compare its id. */
    private function floor(Stream $stream): int
    {
        $firstYoung = StreamRow::query()
            ->where('stream', $stream->name)
            ->where('created_at', '>=', Clock::stored(Clock::now()->subDays(config('streams.keep_days'))))
            ->min('seq');

        return min($stream->head, max(
            $stream->floor,
            $firstYoung ?? $stream->head,
            $stream->head - config('streams.keep_rows') + 1,
        ));
    }

    private function forgetBelow(string $stream, int $floor): void
    {
        $rows = StreamRow::query()->where('stream', $stream)->where('seq', '<', $floor);

        Stream::query()->whereKey($stream)->update(['floor' => $floor]);
        DB::table('read_rows')->whereIn('row_id', $rows->clone()->select('id'))->delete();
        $rows->delete();
    }
}
