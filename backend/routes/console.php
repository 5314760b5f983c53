<?php

declare(strict_types=1);

use App\Streams\Heartbeat;
use App\Support\Clock;
use Illuminate\Support\Facades\Schedule;

Schedule::call(app(Heartbeat::class))->name('heartbeat')->everyTenSeconds();

Schedule::command('streams:prune')
    ->dailyAt('03:30')
    ->timezone(Clock::ZONE)
    ->withoutOverlapping(10)
    ->runInBackground();
