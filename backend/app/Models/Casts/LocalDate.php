<?php

declare(strict_types=1);

namespace App\Models\Casts;

use App\Support\Clock;
use Carbon\CarbonImmutable;
use DateTimeInterface;
use Illuminate\Contracts\Database\Eloquent\CastsAttributes;
use Illuminate\Database\Eloquent\Model;

/**
 * A La Paz date: midnight there in PHP, `YYYY-MM-DD` in the database.
 * Laravel's own date cast would store a time with it, and SQLite compares dates as text.
 *
 * @implements CastsAttributes<CarbonImmutable, DateTimeInterface|string>
 */
final class LocalDate implements CastsAttributes
{
    public function get(Model $model, string $key, mixed $value, array $attributes): ?CarbonImmutable
    {
        return $value === null ? null : Clock::date($value);
    }

    public function set(Model $model, string $key, mixed $value, array $attributes): ?string
    {
        return $value instanceof DateTimeInterface ? $value->format('Y-m-d') : $value;
    }
}
