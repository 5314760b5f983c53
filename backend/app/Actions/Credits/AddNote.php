<?php

declare(strict_types=1);

namespace App\Actions\Credits;

use App\Exceptions\ApiException;
use App\Models\Credit;
use App\Models\CreditNote;
use App\Models\User;
use App\Support\Clock;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Contracts\Auth\Access\Gate;

/** Notes are added and never changed: so none needs the version of the credit, and none changes it. */
final readonly class AddNote
{
    public function __construct(private Gate $gate)
    {
    }

    public function handle(User $actor, int $creditId, string $body): CreditNote
    {
        return Transaction::run(function (TransactionContext $tx) use ($actor, $creditId, $body): CreditNote {
            $credit = Credit::query()->with('client')->find($creditId) ?? throw ApiException::notFound();
            $this->gate->forUser($actor)->authorize('note', $credit);

            $note = CreditNote::query()->create([
                'credit_id' => $credit->id,
                'user_id' => $actor->id,
                'body' => $body,
                'created_at' => Clock::now(),
            ]);
            $tx->audit('credit.noted', $credit, ['note_id' => $note->id], $actor->id);

            return $note->setRelation('user', $actor);
        });
    }
}
