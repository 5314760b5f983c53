<?php

declare(strict_types=1);

namespace App\Actions\Promises;

use App\Enums\PromiseState;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\Credit;
use App\Models\Promise;
use App\Models\User;
use App\Support\Clock;
use App\Support\Credits\Standing;
use App\Support\Money;
use App\Support\Promises\PromiseDraft;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Illuminate\Contracts\Auth\Access\Gate;

final readonly class MakePromise
{
    public function __construct(private Gate $gate)
    {
    }

    /** @throws StaleRecord with the credit */
    public function handle(User $actor, int $creditId, PromiseDraft $draft, CarbonImmutable $now): Promise
    {
        return Transaction::run(function (TransactionContext $tx) use ($actor, $creditId, $draft, $now): Promise {
            $credit = $this->credit($actor, $creditId, $draft);
            $this->close($credit, Clock::dayOf($now));

            $promise = Promise::query()->create([
                'credit_id' => $credit->id,
                'amount' => $draft->amount,
                'due_on' => $draft->dueOn,
                'made_by' => $actor->id,
                'created_at' => $now,
            ])->setRelation('maker', $actor);

            // Whoever decides on the credit sees what was promised first.
            $credit->version++;
            $credit->save();
            $tx->audit('promise.made', $promise, [
                'credit_id' => $credit->id, 'amount' => $draft->amount, 'due_on' => $draft->dueOn->format('Y-m-d'),
            ], $actor->id);

            return $promise;
        });
    }

    private function credit(User $actor, int $creditId, PromiseDraft $draft): Credit
    {
        $credit = Credit::query()->lockForUpdate()->find($creditId) ?? throw ApiException::notFound();
        $this->gate->forUser($actor)->authorize('followUp', $credit->load('client'));

        StaleRecord::unlessSeen($credit, $draft->version);

        if (! Standing::isOwed($credit)) {
            throw ApiException::notActive();
        }

        $outstanding = $credit->total - $credit->paid;

        return $draft->amount <= $outstanding ? $credit : throw ApiException::exceedsBalance(Money::shown($outstanding));
    }

    /** One open a credit. One whose day is over is not replaced any more: the next check says how it ended. */
    private function close(Credit $credit, CarbonImmutable $today): void
    {
        $open = Promise::query()->where('credit_id', $credit->id)->where('state', PromiseState::Open)->first();

        $open?->update(['state' => $open->due_on < $today ? PromiseState::of($open->kept, $open->amount) : PromiseState::Replaced]);
    }
}
