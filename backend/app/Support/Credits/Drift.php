<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Enums\CreditStatus;
use App\Enums\PaymentKind;
use App\Models\Credit;
use App\Models\Installment;
use App\Models\Payment;
use App\Models\PaymentAllocation;
use App\Support\Promises\PromiseDrift;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Support\Collection as Values;

/** Computes a credit anew from its payments and names whatever the database says otherwise. */
final class Drift
{
    public const RELATIONS = ['installments', 'payments.allocations', 'payments.reversal', 'promises'];

    private const BEFORE_DELIVERY = [
        CreditStatus::PendingApproval, CreditStatus::WaitingDelivery, CreditStatus::Rejected, CreditStatus::Cancelled,
    ];

    /**
     * @param  Credit  $credit  with RELATIONS
     * @return list<string> "what: stored, computed"
     */
    public static function of(Credit $credit): array
    {
        $counting = $credit->payments->filter(
            fn (Payment $payment): bool => $payment->kind === PaymentKind::Payment && $payment->reversal === null,
        );

        return [
            ...self::terms($credit),
            ...self::schedule($credit),
            ...self::installments($credit, $counting),
            ...self::derived($credit, $counting),
            ...self::balances($credit),
            ...PromiseDrift::of($credit),
        ];
    }

    /** @return list<string> */
    private static function terms(Credit $credit): array
    {
        $terms = new Terms($credit->amount, $credit->rate_bp, $credit->frequency);

        return [
            ...self::differs('total', $credit->total, $terms->total()),
            ...self::differs('rate over the cap', $credit->rate_bp > Terms::maxRateBp($credit->frequency), false),
        ];
    }

    /** @return list<string> */
    private static function schedule(Credit $credit): array
    {
        if ($credit->installments->isEmpty() && in_array($credit->status, self::BEFORE_DELIVERY, true)) {
            return [];
        }

        return [
            ...self::differs('installments', $credit->installments_count, $credit->installments->count()),
            ...self::differs('sum of installments', (int) $credit->installments->sum('amount'), $credit->total),
            ...self::differs('end_date', self::date($credit->end_date), $credit->installments->max(self::dueOn(...))),
        ];
    }

    /**
     * @param  Collection<int, Payment>  $counting
     * @return list<string>
     */
    private static function installments(Credit $credit, Collection $counting): array
    {
        /** @var Values<int, int> $paid */
        $paid = $counting->flatMap->allocations
            ->groupBy('installment_id')
            ->map(fn (Values $allocations): int => $allocations->sum(fn (PaymentAllocation $one): int => $one->amount));

        return $credit->installments
            ->flatMap(fn (Installment $one): array => self::differs("paid of installment {$one->number}", $one->paid, $paid[$one->id] ?? 0))
            ->values()
            ->all();
    }

    /**
     * @param  Collection<int, Payment>  $counting
     * @return list<string>
     */
    private static function derived(Credit $credit, Collection $counting): array
    {
        $unpaid = $credit->installments->filter(fn (Installment $one): bool => $one->paid < $one->amount);
        $isPaidOff = $credit->installments->isNotEmpty() && $unpaid->isEmpty();

        return [
            ...self::differs('paid', $credit->paid, (int) $counting->sum('amount')),
            ...self::differs('oldest_unpaid_due_on', self::date($credit->oldest_unpaid_due_on), $unpaid->min(self::dueOn(...))),
            ...self::differs('completed', $credit->status === CreditStatus::Completed, $isPaidOff && $credit->status !== CreditStatus::Defaulted),
        ];
    }

    /** @return list<string> */
    private static function balances(Credit $credit): array
    {
        $balance = $credit->total;
        $drift = [];

        foreach ($credit->payments->sortBy('id') as $payment) {
            $isReversal = $payment->kind === PaymentKind::Reversal;
            $balance += $isReversal ? $payment->amount : -$payment->amount;
            array_push($drift, ...self::differs("balance after payment {$payment->id}", $payment->balance_after, $balance));

            if (! $isReversal) {
                array_push($drift, ...self::differs(
                    "allocations of payment {$payment->id}",
                    (int) $payment->allocations->sum('amount'),
                    $payment->amount,
                ));
            }

            if ($payment->reversal !== null) {
                array_push($drift, ...self::reversal($payment, $payment->reversal));
            }
        }

        return $drift;
    }

    /** @return list<string> */
    private static function reversal(Payment $payment, Payment $reversal): array
    {
        return [
            ...self::differs("amount of reversal {$reversal->id}", $reversal->amount, $payment->amount),
            ...self::differs("credit of reversal {$reversal->id}", $reversal->credit_id, $payment->credit_id),
            ...self::differs("kind of what reversal {$reversal->id} reverses", $payment->kind->value, PaymentKind::Payment->value),
        ];
    }

    /** As stored: to make a date of each text takes a fifth of the time that a portfolio takes. */
    private static function dueOn(Installment $installment): string
    {
        return $installment->getRawOriginal('due_on');
    }

    private static function date(?\Carbon\CarbonImmutable $date): ?string
    {
        return $date?->format('Y-m-d');
    }

    /** @return list<string> */
    private static function differs(string $what, bool|int|string|null $stored, bool|int|string|null $computed): array
    {
        return $stored === $computed
            ? []
            : ["{$what}: ".json_encode($stored).', computed '.json_encode($computed)];
    }
}
