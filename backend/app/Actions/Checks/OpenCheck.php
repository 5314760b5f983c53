<?php

declare(strict_types=1);

namespace App\Actions\Checks;

use App\Enums\CheckState;
use App\Enums\CheckTrigger;
use App\Exceptions\CheckUnderWay;
use App\Models\CheckRun;
use App\Support\Clock;
use Carbon\CarbonImmutable;

/** Takes the lock of the check, which is the row of an open run. Inside a transaction. */
final class OpenCheck
{
    private const OUTLIVED = 'La revisión no terminó a tiempo.';

    /** @throws CheckUnderWay */
    public function handle(CheckTrigger $trigger, ?int $startedBy, CarbonImmutable $now): CheckRun
    {
        CheckRun::query()
            ->whereIn('state', CheckState::OPEN)
            ->where('lease_until', '<', Clock::stored($now))
            ->update(['state' => CheckState::Failed, 'ended_at' => Clock::stored($now), 'error' => self::OUTLIVED]);

        // Whoever opens one at the same time waits here for our commit, and then inserts nothing.
        $isOurs = CheckRun::query()->toBase()->insertOrIgnore([
            'trigger' => $trigger->value,
            'started_by' => $startedBy,
            'queued_at' => Clock::stored($now),
            'state' => CheckState::Queued->value,
            'lease_until' => Clock::stored($now->addSeconds(config('attention.lease_seconds'))),
        ]) === 1;

        $run = CheckRun::query()->whereIn('state', CheckState::OPEN)->sole();

        return $isOurs ? $run : throw new CheckUnderWay($run);
    }
}
