<?php

declare(strict_types=1);

use App\Streams\Heartbeat;
use App\Support\Clock;
use Illuminate\Support\Facades\Schedule;

Schedule::call(app(Heartbeat::class))->name('heartbeat')->everyTenSeconds();

// Two minutes on a slow machine; an hour after midnight, when the day's boxes and payments are in.
Schedule::command('portfolio:verify')->dailyAt('01:30')->timezone(Clock::ZONE)->withoutOverlapping(30)->runInBackground();

Schedule::command('credits:check-attention')->hourly()->withoutOverlapping(10)->runInBackground();

// Within ten minutes of the ninetieth is soon enough to call somebody.
Schedule::command('cobradores:check-silence')->everyTenMinutes()->timezone(Clock::ZONE)
    ->between(config('attention.silence.from'), config('attention.silence.until'))->withoutOverlapping(10)->runInBackground();

// Before the round begins: whoever left a box open is still in the office.
Schedule::command('boxes:remind')->dailyAt('07:00')->timezone(Clock::ZONE)->withoutOverlapping(10)->runInBackground();

// Before the first check of the next day. A delivery at the moment of a decree may have read the calendar without it.
Schedule::command('holidays:apply')->dailyAt('23:40')->timezone(Clock::ZONE)->withoutOverlapping(10)->runInBackground();

// At an hour when nobody collects. An expired token is kept a day, so that its refusal can still be explained.
foreach (['streams:prune', 'idempotency:prune', 'sanctum:prune-expired --hours=24', 'queue:prune-failed --hours=720'] as $command) {
    Schedule::command($command)->dailyAt('03:30')->timezone(Clock::ZONE)->withoutOverlapping(10)->runInBackground();
}
