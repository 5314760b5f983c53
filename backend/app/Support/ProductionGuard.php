<?php

declare(strict_types=1);

namespace App\Support;

use RuntimeException;

/** What is right in a demo is a hole in production: there it stops the process and says why. */
final class ProductionGuard
{
    public static function check(): void
    {
        $objections = app()->isProduction() ? self::objections() : [];

        if ($objections !== []) {
            throw new RuntimeException('Refused with APP_ENV=production: '.implode('; ', $objections).'.');
        }
    }

    public static function checkSeeding(): void
    {
        if (app()->isProduction()) {
            throw new RuntimeException(
                'Refused with APP_ENV=production: seeding writes invented people and money with a known password.',
            );
        }
    }

    /** @return list<string> */
    private static function objections(): array
    {
        return array_keys(array_filter([
            'VIGIA_DEMO=1 opens the demo with its known secrets' => config('demo.enabled'),
            'VIGIA_DEMO_PASSWORD gives every seeded account one password' => config('demo.password') !== null,
            'VIGIA_FAULTS=1 breaks links and loses frames on purpose' => config('demo.faults'),
            'APP_DEBUG=true may show secrets' => config('app.debug'),
        ]));
    }
}
