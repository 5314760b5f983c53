<?php

declare(strict_types=1);

namespace App\Actions\Payments;

use App\Actions\CashBoxes\BookPayment;
use App\Actions\Idempotency\RecordOnce;
use App\Actions\Promises\RecountPromises;
use App\Enums\CreditStatus;
use App\Enums\RowType;
use App\Exceptions\ApiException;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\PaymentAllocation;
use App\Models\User;
use App\Streams\StreamNames;
use App\Support\Clock;
use App\Support\Credits\Allocation;
use App\Support\Credits\Portion;
use App\Support\Credits\Standing;
use App\Support\Money;
use App\Support\Payments\PaymentDraft;
use App\Support\Payments\PaymentReceived;
use App\Support\TransactionContext;
use Closure;
use Illuminate\Contracts\Auth\Access\Gate;
use Illuminate\Database\Eloquent\Collection;

final readonly class RecordPayment
{
    public function __construct(
        private RecordOnce $once,
        private ApplyPortions $apply,
        private RecountPromises $promises,
        private BookPayment $box,
        private Gate $gate,
    ) {
    }

    /**
     * @param  string  $key  the idempotency key, a UUID in lower case
     * @param  Closure(Payment): array<string, mixed>  $answer  what to answer, now and whenever the key comes again
     * @return array<string, mixed>
     */
    public function handle(User $actor, PaymentDraft $draft, string $key, Closure $answer): array
    {
        return $this->once->handle($actor, $key, $draft->hash(), fn (TransactionContext $tx): array => $answer(
            $this->record($tx, $actor, $draft, $key),
        ));
    }

    private function record(TransactionContext $tx, User $actor, PaymentDraft $draft, string $key): Payment
    {
        $credit = $this->payableCredit($actor, $draft);
        $portions = Allocation::of($draft->amount, $credit->installments);
        $payment = $this->insert($actor, $credit, $draft, $key);

        $this->allocate($payment, $portions);
        $this->apply->handle($credit, $portions, 1);
        $this->promises->handle($payment);
        $this->box->handle($tx, $payment);

        $tx->audit('payment.recorded', $payment, ['amount' => $payment->amount, 'method' => $payment->method->value], $actor->id);
        $tx->tell(
            StreamNames::cobrador($payment->cobrador_id ?? $payment->client->manager_id),
            RowType::PaymentReceived->value,
            PaymentReceived::payload($payment),
            $actor->id,
            $payment->client_id,
        );

        return $payment;
    }

    private function payableCredit(User $actor, PaymentDraft $draft): Credit
    {
        $credit = Credit::query()->lockForUpdate()->find($draft->creditId) ?? throw ApiException::notFound();
        $credit->load(['client.cobrador', 'installments']);
        $this->gate->forUser($actor)->authorize('recordPayment', $credit);

        if (! Standing::isOwed($credit)) {
            throw ApiException::notActive();
        }

        $outstanding = $credit->total - $credit->paid;

        return $draft->amount <= $outstanding ? $credit : throw ApiException::exceedsBalance(Money::shown($outstanding));
    }

    private function insert(User $actor, Credit $credit, PaymentDraft $draft, string $key): Payment
    {
        $now = Clock::now();
        $takenAt = $draft->takenBy($now);
        $cobrador = $actor->isCobrador() ? $actor : $credit->client->cobrador;

        return Payment::query()->create([
            'credit_id' => $credit->id,
            'client_id' => $credit->client_id,
            'received_by' => $actor->id,
            'cobrador_id' => $cobrador?->id,
            'amount' => $draft->amount,
            'method' => $draft->method,
            'taken_at' => $takenAt,
            'recorded_at' => $now,
            'day' => Clock::dayOf($takenAt),
            'balance_after' => $credit->total - $credit->paid - $draft->amount,
            'is_recovery' => $credit->status === CreditStatus::Defaulted,
            'idempotency_key' => $key,
        ])
            ->setRelation('client', $credit->client)
            ->setRelation('receiver', $actor)
            ->setRelation('cobrador', $cobrador)
            ->setRelation('reversal', null);
    }

    /** @param  list<Portion>  $portions */
    private function allocate(Payment $payment, array $portions): void
    {
        $allocations = new Collection;

        foreach ($portions as $portion) {
            $allocations->push((new PaymentAllocation([
                'payment_id' => $payment->id,
                'installment_id' => $portion->installment->id,
                'amount' => $portion->amount,
                'settled' => $portion->settles(),
            ]))->setRelation('installment', $portion->installment));
        }

        PaymentAllocation::query()->insert($allocations->map(fn (PaymentAllocation $one): array => $one->getAttributes())->all());
        $payment->setRelation('allocations', $allocations);
    }
}
