<?php

declare(strict_types=1);

namespace App\Actions\Checks;

use App\Actions\Promises\SettlePromises;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Throwable;

/** Finds what needs attention on a day, and tells what changed since the last run. */
final readonly class RunCheck
{
    public function __construct(
        private ClaimCheck $claim,
        private SettlePromises $promises,
        private GatherChanges $gather,
        private StoreChanges $store,
        private FailCheck $fail,
    ) {
    }

    /** @return bool false: the run is not queued any more, and nothing was done */
    public function handle(int $runId, CarbonImmutable $today): bool
    {
        if (! $this->claim->handle($runId, Clock::now())) {
            return false;
        }

        try {
            $this->promises->handle($today);
            $this->gather->handle($runId, $today);
            $this->store->handle($runId);
        } catch (Throwable $e) {
            $this->fail->handle($runId);

            throw $e;
        }

        return true;
    }
}
