<?php

declare(strict_types=1);

namespace App\Support\Cash;

/** What a cobrador declares when his day begins. */
final readonly class Opening
{
    public function __construct(public int $amount, public ?string $reason = null)
    {
    }

    public function hash(): string
    {
        return hash('sha256', implode('|', ['box_opening', $this->amount, $this->reason ?? '']));
    }
}
