<?php

declare(strict_types=1);

namespace Tests\Feature\Seed;

use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\Artisan;

trait SeedsTheLender
{
    private function seedOn(string $instant): void
    {
        config(['demo.enabled' => true]);
        $this->travelTo(CarbonImmutable::parse($instant, 'America/La_Paz'));
        self::assertSame(0, Artisan::call('db:seed', ['--force' => true]));
    }
}
