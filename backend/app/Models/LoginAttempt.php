<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Concerns\StoresMilliseconds;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;

/**
 * The wrong passwords of one account, or of one address.
 *
 * @property string $account_key
 * @property int $failures
 * @property CarbonImmutable $blocked_until
 */
final class LoginAttempt extends Model
{
    use StoresMilliseconds;

    public $incrementing = false;

    public $timestamps = false;

    protected $primaryKey = 'account_key';

    protected $keyType = 'string';

    /** @param  list<string>  $keys */
    public static function secondsToWait(array $keys, CarbonImmutable $now): int
    {
        $until = self::query()->whereKey($keys)->where('blocked_until', '>', Clock::stored($now))->max('blocked_until');

        return $until === null ? 0 : (int) ceil($now->diffInMilliseconds(CarbonImmutable::parse($until, 'UTC')) / 1000);
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['failures' => 'integer', 'blocked_until' => 'immutable_datetime'];
    }
}
