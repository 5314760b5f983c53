<?php

declare(strict_types=1);

namespace App\Actions\Checks;

use App\Enums\CheckTrigger;
use App\Exceptions\CheckUnderWay;
use App\Jobs\RunQueuedCheck;
use App\Models\CheckRun;
use App\Models\User;
use App\Support\Clock;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Contracts\Bus\Dispatcher;

/** Asks for a run by hand. */
final readonly class QueueCheck
{
    public function __construct(private OpenCheck $open, private Dispatcher $jobs)
    {
    }

    /** @throws CheckUnderWay */
    public function handle(User $actor): CheckRun
    {
        $run = Transaction::run(function (TransactionContext $tx) use ($actor): CheckRun {
            $run = $this->open->handle(CheckTrigger::Manual, $actor->id, Clock::now());
            $tx->audit('check.queued', $run, userId: $actor->id);

            return $run;
        });

        // Lost with this process, the job leaves a queued run: the hourly start takes it over.
        $this->jobs->dispatch(new RunQueuedCheck($run->id));

        return $run;
    }
}
