<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\Stream;

/** The numbers (after, upTo] of one stream that one answer carries. */
final readonly class Slice
{
    private function __construct(
        public Stream $stream,
        public int $after,
        public int $upTo,
        public bool $reset,
    ) {
    }

    /** @param  array<string, int>  $ids of the rows at the cursors, by "stream seq" */
    public static function of(Stream $stream, ?Cursor $cursor, array $ids, int $limit): self
    {
        if ($cursor !== null && self::continues($stream, $cursor, $ids)) {
            return new self($stream, $cursor->seq, min($cursor->seq + $limit, $stream->head), reset: false);
        }

        $newest = max($stream->floor - 1, $stream->head - $limit);

        return new self($stream, $newest, $stream->head, reset: $cursor !== null);
    }

    public function isEmpty(): bool
    {
        return $this->after >= $this->upTo;
    }

    public function more(): bool
    {
        return $this->upTo < $this->stream->head;
    }

    /** @param  array<string, int>  $ids */
    private static function continues(Stream $stream, Cursor $cursor, array $ids): bool
    {
        $lastForgotten = $stream->floor - 1;

        if ($cursor->epoch !== $stream->epoch || $cursor->seq > $stream->head || $cursor->seq < $lastForgotten) {
            return false;
        }

        // The row just below the floor is gone, and nothing after it is: no id to compare, and nothing missed.
        return $cursor->seq === $lastForgotten
            || ($ids["{$stream->name} {$cursor->seq}"] ?? null) === $cursor->id;
    }
}
