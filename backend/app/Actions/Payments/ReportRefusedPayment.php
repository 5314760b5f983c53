<?php

declare(strict_types=1);

namespace App\Actions\Payments;

use App\Actions\CashBoxes\BookRefusedCash;
use App\Actions\Idempotency\RecordOnce;
use App\Enums\RowType;
use App\Exceptions\ApiException;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\RefusedPayment;
use App\Models\User;
use App\Streams\StreamNames;
use App\Support\Clock;
use App\Support\Payments\PaymentRefused;
use App\Support\Payments\RefusedDraft;
use App\Support\TransactionContext;
use Closure;
use Illuminate\Contracts\Auth\Access\Gate;

/** Money was taken and no payment came of it: whoever holds it says so, and his manager knows. */
final readonly class ReportRefusedPayment
{
    public function __construct(private RecordOnce $once, private BookRefusedCash $box, private Gate $gate)
    {
    }

    /**
     * @param  Closure(RefusedPayment): array<string, mixed>  $answer  now and whenever the key comes again
     * @return array<string, mixed>
     */
    public function handle(User $actor, RefusedDraft $draft, Closure $answer): array
    {
        $this->gate->forUser($actor)->authorize('create', RefusedPayment::class);

        // Under the payment's own key: one of the two is recorded, never both.
        return $this->once->handle($actor, $draft->key, $draft->hash(), fn (TransactionContext $tx): array => $answer(
            $this->report($tx, $actor, $draft),
        ));
    }

    private function report(TransactionContext $tx, User $actor, RefusedDraft $draft): RefusedPayment
    {
        if (Payment::query()->where('idempotency_key', $draft->key)->exists()) {
            throw ApiException::idempotencyConflict();
        }

        $refused = $this->insert($actor, $draft);
        $this->box->handle($refused);
        $tx->audit('payment.refused', $refused, ['amount' => $refused->amount, 'code' => $refused->code->value], $actor->id);
        $tx->tell(
            StreamNames::cobrador($actor->id),
            RowType::PaymentRefused->value,
            PaymentRefused::payload($actor, $refused),
            $actor->id,
        );

        return $refused;
    }

    private function insert(User $actor, RefusedDraft $draft): RefusedPayment
    {
        $now = Clock::now();
        $takenAt = $draft->takenBy($now);

        return RefusedPayment::query()->create([
            'key' => $draft->key,
            'cobrador_id' => $actor->id,
            'credit_id' => $draft->creditId,
            'amount' => $draft->amount,
            'code' => $draft->code,
            'taken_at' => $takenAt,
            'day' => Clock::dayOf($takenAt),
            'recorded_at' => $now,
        ])
            ->setRelation('cobrador', $actor)
            ->setRelation('settler', null)
            ->setRelation('credit', Credit::query()->with('client')->find($draft->creditId));
    }
}
