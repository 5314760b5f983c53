<?php

declare(strict_types=1);

namespace App\Streams;

/** The numbers (after, upTo] of one stream. */
final readonly class Stretch
{
    public function __construct(public string $stream, public int $after, public int $upTo)
    {
    }

    public function count(): int
    {
        return $this->upTo - $this->after;
    }
}
