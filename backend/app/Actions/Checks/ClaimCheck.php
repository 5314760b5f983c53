<?php

declare(strict_types=1);

namespace App\Actions\Checks;

use App\Enums\CheckState;
use App\Models\CheckRun;
use App\Support\Clock;
use App\Support\Transaction;
use Carbon\CarbonImmutable;

/** Makes a queued run running, for one caller alone. */
final class ClaimCheck
{
    public function handle(int $runId, CarbonImmutable $now): bool
    {
        return Transaction::run(fn (): bool => CheckRun::query()
            ->whereKey($runId)
            ->where('state', CheckState::Queued)
            ->update([
                'state' => CheckState::Running,
                'started_at' => Clock::stored($now),
                'lease_until' => Clock::stored($now->addSeconds(config('attention.lease_seconds'))),
            ]) === 1);
    }
}
