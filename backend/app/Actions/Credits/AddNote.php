<?php

declare(strict_types=1);

namespace App\Actions\Credits;

use App\Actions\Idempotency\AnswerOnce;
use App\Exceptions\ApiException;
use App\Models\Credit;
use App\Models\CreditNote;
use App\Models\User;
use App\Support\Clock;
use App\Support\TransactionContext;
use Closure;
use Illuminate\Contracts\Auth\Access\Gate;

/** Notes are added and never changed: so none needs the version of the credit, and none changes it. */
final readonly class AddNote
{
    public function __construct(private AnswerOnce $once, private Gate $gate)
    {
    }

    /**
     * @param  string|null  $key  with one, a second click is the same note
     * @param  Closure(CreditNote): array<string, mixed>  $answer
     * @return array<string, mixed>
     */
    public function handle(User $actor, int $creditId, string $body, ?string $key, Closure $answer): array
    {
        $hash = hash('sha256', implode('|', ['note', $creditId, $body]));

        return $this->once->handle($actor, $key, $hash, fn (TransactionContext $tx): array => $answer(
            $this->add($tx, $actor, $creditId, $body),
        ));
    }

    private function add(TransactionContext $tx, User $actor, int $creditId, string $body): CreditNote
    {
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
    }
}
