<?php

declare(strict_types=1);

namespace App\Actions\Checks;

use App\Enums\CheckState;
use App\Models\CheckRun;
use App\Support\Clock;
use App\Support\Transaction;

/** Says that a run ended without a result: the next may start at once. */
final class FailCheck
{
    private const BROKEN = 'La revisión falló por un error de nuestro lado.';

    public function handle(int $runId): void
    {
        Transaction::run(fn (): int => CheckRun::query()
            ->whereKey($runId)
            ->where('state', CheckState::Running)
            ->update(['state' => CheckState::Failed, 'ended_at' => Clock::stored(Clock::now()), 'error' => self::BROKEN]));
    }
}
