<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Actions\Checks\RunCheck;
use App\Actions\Checks\TakeUpCheck;
use Carbon\CarbonImmutable;

/** The check of a midnight that has passed: the next one has something to compare with. */
final class Check
{
    public static function runAt(CarbonImmutable $midnight): void
    {
        // While seeding no screen is open, and often no realtime server runs.
        config(['broadcasting.default' => 'null']);

        CarbonImmutable::withTestNow($midnight->utc(), function () use ($midnight): void {
            app(RunCheck::class)->handle(app(TakeUpCheck::class)->handle()->id, $midnight);
        });
    }
}
