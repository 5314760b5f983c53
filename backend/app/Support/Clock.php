<?php

declare(strict_types=1);

namespace App\Support;

use Carbon\CarbonImmutable;

/** The only place that asks for the time. Dates are those of La Paz, instants are UTC. */
final class Clock
{
    public const ZONE = 'America/La_Paz';

    public static function now(): CarbonImmutable
    {
        return CarbonImmutable::now('UTC');
    }

    public static function today(): CarbonImmutable
    {
        $fixed = app()->environment('testing') ? config('app.today') : null;

        return is_string($fixed) && $fixed !== ''
            ? self::date($fixed)
            : self::dayOf(self::now());
    }

    /** The La Paz day an instant belongs to, as its midnight in La Paz. */
    public static function dayOf(CarbonImmutable $instant): CarbonImmutable
    {
        return $instant->setTimezone(self::ZONE)->startOfDay();
    }

    /** @param  string  $date YYYY-MM-DD */
    public static function date(string $date): CarbonImmutable
    {
        return CarbonImmutable::createFromFormat('!Y-m-d', $date, self::ZONE);
    }

    /** As instants are stored: UTC, milliseconds, sortable as text. */
    public static function stored(CarbonImmutable $instant): string
    {
        return $instant->utc()->format('Y-m-d H:i:s.v');
    }

    /** As instants are sent: ISO 8601, UTC, milliseconds. */
    public static function wire(CarbonImmutable $instant): string
    {
        return $instant->utc()->format('Y-m-d\TH:i:s.v\Z');
    }
}
