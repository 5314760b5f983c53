<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\StreamRow;
use App\Support\Clock;

/** A row as every reader gets it: pulled, listed or pushed, always the same. */
final readonly class WireRow
{
    public function __construct(public StreamRow $row, public string $epoch)
    {
    }

    /** @return array<string, mixed> the envelope, and the fields beside it */
    public function toArray(): array
    {
        return [
            'id' => $this->row->id,
            'stream' => $this->row->stream,
            'seq' => $this->row->seq,
            'epoch' => $this->epoch,
            'type' => $this->row->type->value,
            'actor_id' => $this->row->actor_id,
            'timestamp' => Clock::wire($this->row->created_at),
        ] + $this->row->payload;
    }
}
