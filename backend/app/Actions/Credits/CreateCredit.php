<?php

declare(strict_types=1);

namespace App\Actions\Credits;

use App\Actions\Idempotency\AnswerOnce;
use App\Enums\CreditStatus;
use App\Exceptions\ApiException;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use App\Support\Credits\Terms;
use App\Support\TransactionContext;
use Closure;
use Illuminate\Contracts\Auth\Access\Gate;

/** Asks for a credit: it has no dates before it is delivered. */
final readonly class CreateCredit
{
    public function __construct(private AnswerOnce $once, private Gate $gate)
    {
    }

    /**
     * @param  string|null  $key  with one, a second click is the same credit
     * @param  Closure(Credit): array<string, mixed>  $answer
     * @return array<string, mixed>
     */
    public function handle(User $actor, int $clientId, Terms $terms, ?string $key, Closure $answer): array
    {
        if ($terms->errors() !== []) {
            throw ApiException::invalid($terms->errors());
        }

        return $this->once->handle($actor, $key, $this->hash($clientId, $terms), fn (TransactionContext $tx): array => $answer(
            $this->create($tx, $actor, $clientId, $terms),
        ));
    }

    private function create(TransactionContext $tx, User $actor, int $clientId, Terms $terms): Credit
    {
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
    }

    private function hash(int $clientId, Terms $terms): string
    {
        return hash('sha256', implode('|', ['credit', $clientId, $terms->amount, $terms->rateBp, $terms->frequency->value]));
    }
}
