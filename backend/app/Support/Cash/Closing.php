<?php

declare(strict_types=1);

namespace App\Support\Cash;

/** What was counted, and why it differs from what had to be there. */
final readonly class Closing
{
    /** @param  int  $seenVersion  of the box, as whoever counted it saw it */
    public function __construct(public int $boxId, public int $seenVersion, public int $declared, public ?string $reason = null)
    {
    }

    public function hash(): string
    {
        return hash('sha256', implode('|', ['box_closing', $this->boxId, $this->seenVersion, $this->declared, $this->reason ?? '']));
    }
}
