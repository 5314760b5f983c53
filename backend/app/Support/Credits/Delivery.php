<?php

declare(strict_types=1);

namespace App\Support\Credits;

use Carbon\CarbonImmutable;

/** A delivery as it was asked for. */
final readonly class Delivery
{
    /** @param  int  $seenVersion  of the credit, as whoever delivers it saw it */
    public function __construct(public int $creditId, public int $seenVersion, public ?CarbonImmutable $firstDue = null)
    {
    }

    /** Of what was understood, so that the same request in other words is the same request. */
    public function hash(): string
    {
        return hash('sha256', implode('|', ['delivery', $this->creditId, $this->seenVersion, $this->firstDue?->format('Y-m-d') ?? '']));
    }
}
