<?php

declare(strict_types=1);

namespace App\Actions\Payments;

use App\Actions\CashBoxes\BookReversal;
use App\Actions\Idempotency\RecordOnce;
use App\Actions\Promises\RecountPromises;
use App\Enums\CreditStatus;
use App\Enums\PaymentKind;
use App\Enums\RowType;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\PaymentAllocation;
use App\Models\User;
use App\Support\Clock;
use App\Support\Credits\Portion;
use App\Support\Payments\PaymentReversed;
use App\Support\TransactionContext;
use Closure;
use Illuminate\Contracts\Auth\Access\Gate;
use Illuminate\Database\Eloquent\Collection;

/** Once, whole, as a row of its own: the payment and its receipt stay as they were. */
final readonly class ReversePayment
{
    private const REVERSIBLE = [CreditStatus::Active, CreditStatus::Completed, CreditStatus::Defaulted];

    public function __construct(
        private RecordOnce $once,
        private ApplyPortions $apply,
        private RecountPromises $promises,
        private BookReversal $box,
        private Gate $gate,
    ) {
    }

    /**
     * @param  string  $key  the idempotency key, a UUID in lower case
     * @param  Closure(Payment): array<string, mixed>  $answer  of the reversal, now and whenever the key comes again
     * @return array<string, mixed>
     *
     * @throws StaleRecord with the payment, when somebody has reversed it already
     */
    public function handle(User $actor, int $paymentId, string $reason, string $key, Closure $answer): array
    {
        $hash = hash('sha256', implode('|', ['reversal', $paymentId, $reason]));

        return $this->once->handle($actor, $key, $hash, fn (TransactionContext $tx): array => $answer(
            $this->reverse($tx, $actor, $paymentId, $reason, $key),
        ));
    }

    private function reverse(TransactionContext $tx, User $actor, int $paymentId, string $reason, string $key): Payment
    {
        $payment = $this->reversible($actor, $paymentId);
        $credit = $payment->credit;
        $reversal = $this->insert($actor, $payment, $reason, $key);

        $this->apply->handle($credit, $this->portions($payment, $credit), -1);
        $this->promises->handle($payment);
        $this->box->handle($tx, $payment, $reversal);

        $tx->audit('payment.reversed', $payment, ['reversal_id' => $reversal->id, 'reason' => $reason], $actor->id);

        foreach ((new PaymentReversed($payment, $reversal))->told() as $stream => $payload) {
            $tx->tell($stream, RowType::PaymentReversed->value, $payload, $actor->id, $payment->client_id);
        }

        return $reversal;
    }

    private function reversible(User $actor, int $paymentId): Payment
    {
        $payment = Payment::query()->find($paymentId) ?? throw ApiException::notFound();
        // Whoever pays or reverses on the same credit waits here; what is read after it is what counts.
        $credit = Credit::query()->lockForUpdate()->findOrFail($payment->credit_id);
        $payment->load(['client', 'receiver', 'cobrador', 'allocations', 'reversal']);
        $this->gate->forUser($actor)->authorize('reverse', $payment);

        return match (true) {
            $payment->kind === PaymentKind::Reversal => throw ApiException::invalid([], 'Una anulación no se puede anular.'),
            $payment->reversal !== null => throw new StaleRecord($payment),
            ! in_array($credit->status, self::REVERSIBLE, true) => throw ApiException::notActive(),
            default => $payment->setRelation('credit', $credit->load('installments')),
        };
    }

    private function insert(User $actor, Payment $payment, string $reason, string $key): Payment
    {
        $now = Clock::now();

        return Payment::query()->create([
            'credit_id' => $payment->credit_id,
            'client_id' => $payment->client_id,
            'received_by' => $actor->id,
            'cobrador_id' => $payment->cobrador_id,
            'amount' => $payment->amount,
            'kind' => PaymentKind::Reversal,
            'reverses_id' => $payment->id,
            'reason' => $reason,
            'method' => $payment->method,
            'taken_at' => $now,
            'recorded_at' => $now,
            'day' => Clock::dayOf($now),
            'balance_after' => $payment->credit->total - $payment->credit->paid + $payment->amount,
            'is_recovery' => $payment->is_recovery,
            'idempotency_key' => $key,
        ])
            ->setRelation('client', $payment->client)
            ->setRelation('receiver', $actor)
            ->setRelation('cobrador', $payment->cobrador)
            ->setRelation('allocations', new Collection)
            ->setRelation('reversal', null);
    }

    /** @return list<Portion> exactly what this payment gave, wherever others went since */
    private function portions(Payment $payment, Credit $credit): array
    {
        $installments = $credit->installments->keyBy('id');

        return array_values($payment->allocations->map(fn (PaymentAllocation $one): Portion => new Portion(
            $installments[$one->installment_id],
            $one->amount,
        ))->all());
    }
}
