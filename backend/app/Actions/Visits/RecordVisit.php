<?php

declare(strict_types=1);

namespace App\Actions\Visits;

use App\Actions\Idempotency\RecordOnce;
use App\Exceptions\ApiException;
use App\Models\Credit;
use App\Models\User;
use App\Models\Visit;
use App\Support\TransactionContext;
use App\Support\Visits\VisitDraft;
use Carbon\CarbonImmutable;
use Closure;
use Illuminate\Contracts\Auth\Access\Gate;

/** A visit may reach us hours later, from a phone without a network, and more than once: like a payment it has a key. */
final readonly class RecordVisit
{
    public function __construct(private RecordOnce $once, private Gate $gate)
    {
    }

    /**
     * @param  string  $key  the idempotency key, a UUID in lower case
     * @param  Closure(Visit): array<string, mixed>  $answer  what to answer, now and whenever the key comes again
     * @return array<string, mixed>
     */
    public function handle(User $actor, int $creditId, VisitDraft $draft, string $key, CarbonImmutable $now, Closure $answer): array
    {
        return $this->once->handle($actor, $key, $draft->hash($creditId), fn (TransactionContext $tx): array => $answer(
            $this->record($tx, $actor, $creditId, $draft, $key, $now),
        ));
    }

    private function record(TransactionContext $tx, User $actor, int $creditId, VisitDraft $draft, string $key, CarbonImmutable $now): Visit
    {
        $credit = Credit::query()->with('client')->find($creditId) ?? throw ApiException::notFound();
        $this->gate->forUser($actor)->authorize('followUp', $credit);

        $visit = Visit::query()->create([
            'credit_id' => $credit->id,
            'user_id' => $actor->id,
            'result' => $draft->result,
            'note' => $draft->note,
            'latitude' => $draft->latitude,
            'longitude' => $draft->longitude,
            'visited_at' => $draft->visitedBy($now),
            'recorded_at' => $now,
            'idempotency_key' => $key,
        ])->setRelation('user', $actor);
        $tx->audit('visit.recorded', $visit, ['credit_id' => $credit->id, 'result' => $draft->result->value], $actor->id);

        return $visit;
    }
}
