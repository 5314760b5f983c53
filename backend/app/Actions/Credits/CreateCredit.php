<?php

declare(strict_types=1);

namespace App\Actions\Credits;

use App\Enums\CreditStatus;
use App\Exceptions\ApiException;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use App\Support\Credits\Terms;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Contracts\Auth\Access\Gate;

/** Asks for a credit: it has no dates before it is delivered. */
final readonly class CreateCredit
{
    public function __construct(private Gate $gate)
    {
    }

    public function handle(User $actor, int $clientId, Terms $terms): Credit
    {
        if ($terms->errors() !== []) {
            throw ApiException::invalid($terms->errors());
        }

        return Transaction::run(function (TransactionContext $tx) use ($actor, $clientId, $terms): Credit {
            // Held, so that who asks may still do so when the credit is written.
            $client = Client::query()->sharedLock()->find($clientId) ?? throw ApiException::notFound();
            $this->gate->forUser($actor)->authorize('createCredit', $client);

            $credit = Credit::query()->create([
                'client_id' => $client->id,
                'amount' => $terms->amount,
                'rate_bp' => $terms->rateBp,
                'total' => $terms->total(),
                'frequency' => $terms->frequency,
                'installments_count' => Terms::installmentsOf($terms->frequency),
                'status' => CreditStatus::PendingApproval,
                'created_by' => $actor->id,
            ]);

            $tx->audit('credit.created', $credit, [
                'amount' => $terms->amount,
                'rate_bp' => $terms->rateBp,
                'frequency' => $terms->frequency->value,
            ], $actor->id);

            return $credit->setRelation('client', $client);
        });
    }
}
