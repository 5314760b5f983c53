<?php

declare(strict_types=1);

namespace App\Support\Snoozes;

use App\Models\Snooze;
use App\Support\Clock;

/** A snooze as its owner sees it. Asleep as long as `woke` is null; else why and when it came back. */
final class SnoozeShown
{
    /** @return array{until: string, until_at: string|null, wakes_by: string, woke: string|null, woke_at: string|null} */
    public static function of(Snooze $snooze): array
    {
        return [
            'until' => $snooze->until->value,
            'until_at' => $snooze->until_at === null ? null : Clock::wire($snooze->until_at),
            'wakes_by' => Clock::wire($snooze->wake_by),
            'woke' => $snooze->reason?->value,
            'woke_at' => $snooze->woken_at === null ? null : Clock::wire($snooze->woken_at),
        ];
    }
}
