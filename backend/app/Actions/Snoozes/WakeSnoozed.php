<?php

declare(strict_types=1);

namespace App\Actions\Snoozes;

use App\Models\User;
use App\Streams\Awakenings;
use App\Support\Snoozes\DueToWake;
use App\Support\Transaction;
use Carbon\CarbonImmutable;

/** A credit comes back to whoever snoozed it: asked whenever his screen asks, so nothing has to watch the clock for him. */
final readonly class WakeSnoozed
{
    public function __construct(private DueToWake $due, private Awakenings $awakenings)
    {
    }

    public function handle(User $user, CarbonImmutable $now): void
    {
        $reasons = $this->due->of($user, $now);

        if ($reasons !== []) {
            Transaction::run(fn () => $this->awakenings->wake($user, $reasons, $now));
        }
    }
}
