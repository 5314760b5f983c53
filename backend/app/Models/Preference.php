<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Concerns\StoresMilliseconds;
use Illuminate\Database\Eloquent\Model;

/**
 * What one person has chosen; for the rest the defaults hold.
 *
 * @property int $user_id
 * @property array<string, mixed> $chosen
 */
final class Preference extends Model
{
    use StoresMilliseconds;

    public const CREATED_AT = null;

    public $incrementing = false;

    protected $primaryKey = 'user_id';

    /** @return array<string, mixed> chosen or not */
    public static function of(User $user): array
    {
        return [
            ...config('preferences.defaults'),
            ...self::query()->find($user->id)->chosen ?? [],
        ];
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['chosen' => 'array'];
    }
}
