<?php

declare(strict_types=1);

namespace App\Support\Cash;

use App\Enums\MovementKind;

/** A movement as it was asked for. */
final readonly class MovementDraft
{
    /** @param  int  $seenVersion  of the box, as whoever moves its money saw it */
    public function __construct(
        public int $boxId,
        public int $seenVersion,
        public MovementKind $kind,
        public int $amount,
        public ?string $note = null,
    ) {
    }

    public function hash(): string
    {
        return hash('sha256', implode('|', [
            'box_movement', $this->boxId, $this->seenVersion, $this->kind->value, $this->amount, $this->note ?? '',
        ]));
    }
}
