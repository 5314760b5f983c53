<?php

declare(strict_types=1);

namespace App\Actions\Checks;

use App\Enums\CheckState;
use App\Enums\CheckTrigger;
use App\Exceptions\CheckUnderWay;
use App\Models\CheckRun;
use App\Support\Clock;
use App\Support\Transaction;

/** The hourly start: a run of its own, or one that waits for a worker, whose job will then find it taken. */
final readonly class TakeUpCheck
{
    public function __construct(private OpenCheck $open)
    {
    }

    /** @throws CheckUnderWay when one is running */
    public function handle(): CheckRun
    {
        return Transaction::run(function (): CheckRun {
            try {
                return $this->open->handle(CheckTrigger::Hourly, null, Clock::now());
            } catch (CheckUnderWay $other) {
                return $other->run->state === CheckState::Queued ? $other->run : throw $other;
            }
        });
    }
}
