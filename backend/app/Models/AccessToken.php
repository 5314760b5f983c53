<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Laravel\Sanctum\PersonalAccessToken;

/**
 * @property int $id
 * @property string $token the sha256 of the secret
 * @property string|null $device
 * @property CarbonImmutable|null $last_seen_at
 * @property CarbonImmutable $expires_at
 * @property CarbonImmutable $created_at
 * @property-read User $tokenable
 */
final class AccessToken extends PersonalAccessToken
{
    use StoresMilliseconds;

    protected $table = 'personal_access_tokens';

    /** @param  string  $token */
    public static function findToken($token): ?static
    {
        // PostgreSQL answers a number of more than 64 bits with an error.
        return preg_match('/^\d{16}/', $token) === 1 ? null : parent::findToken($token);
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['last_seen_at' => 'immutable_datetime', 'expires_at' => 'immutable_datetime'];
    }
}
