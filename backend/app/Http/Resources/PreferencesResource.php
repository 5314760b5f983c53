<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Preference;
use App\Models\User;

final class PreferencesResource
{
    /** @return array<string, mixed> */
    public static function of(User $user): array
    {
        $preferences = Preference::of($user);

        return [
            'sound' => $preferences['sound'],
            'push' => $preferences['push'],
            'quiet_hours' => $preferences['quiet_hours'],
            'language' => $preferences['language'],
            // An object also when it is empty.
            'tables' => (object) $preferences['tables'],
        ];
    }
}
