<?php

declare(strict_types=1);

namespace App\Streams;

/** How far a reader is: the last row it has, and the numbering that row belongs to. */
final readonly class Cursor
{
    public function __construct(public int $seq, public ?int $id, public string $epoch)
    {
    }
}
