<?php

declare(strict_types=1);

namespace App\Support;

/** A Bolivian mobile number in any dress: 8 digits that start with 6 or 7, the country code optional. */
final class BolivianPhone
{
    private const MOBILE = '/\A(?:(?:\+|00)?591)?([67]\d{7})\z/';

    /** @return string|null the 8 digits; null when it is none */
    public static function parse(string $typed): ?string
    {
        $bare = (string) preg_replace('/[\s().-]+/u', '', $typed);

        return preg_match(self::MOBILE, $bare, $found) === 1 ? $found[1] : null;
    }
}
