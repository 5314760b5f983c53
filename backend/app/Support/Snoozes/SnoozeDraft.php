<?php

declare(strict_types=1);

namespace App\Support\Snoozes;

use App\Enums\SnoozeUntil;
use Carbon\CarbonImmutable;

/** A snooze as it was asked for. */
final readonly class SnoozeDraft
{
    /** @param  CarbonImmutable|null  $untilAt  for `time` alone */
    public function __construct(public SnoozeUntil $until, public ?CarbonImmutable $untilAt = null)
    {
    }
}
