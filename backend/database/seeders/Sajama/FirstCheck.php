<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Actions\Checks\RunCheck;
use App\Actions\Checks\TakeUpCheck;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;

/** The check of last midnight, heard and read by everybody: the next one has something to compare with. */
final class FirstCheck
{
    public static function run(CarbonImmutable $today): void
    {
        // While seeding no screen is open, and often no realtime server runs.
        config(['broadcasting.default' => 'null']);

        CarbonImmutable::withTestNow($today->utc(), function () use ($today): void {
            app(RunCheck::class)->handle(app(TakeUpCheck::class)->handle()->id, $today);
        });

        DB::update('UPDATE reader_states SET read_up_to = (SELECT head FROM streams WHERE name = stream)');
    }
}
