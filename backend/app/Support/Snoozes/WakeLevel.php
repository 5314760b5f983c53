<?php

declare(strict_types=1);

namespace App\Support\Snoozes;

use App\Enums\AttentionLevel;

/** The level on reaching which a credit no longer sleeps. */
final class WakeLevel
{
    /** @return AttentionLevel|null null: it is at the worst already */
    public static function from(?AttentionLevel $now): ?AttentionLevel
    {
        $limit = AttentionLevel::from(config('attention.snooze.wake_level'));
        $levels = AttentionLevel::cases();
        $at = $now === null ? -1 : (int) array_search($now, $levels, true);

        return $at < array_search($limit, $levels, true) ? $limit : $levels[$at + 1] ?? null;
    }
}
