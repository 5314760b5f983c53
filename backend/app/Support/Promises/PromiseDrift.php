<?php

declare(strict_types=1);

namespace App\Support\Promises;

use App\Enums\PaymentKind;
use App\Enums\PromiseState;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\Promise;

/** What the promises of a credit should say, from its payments alone. */
final class PromiseDrift
{
    /**
     * @param  Credit  $credit  with its promises, and its payments with their reversals
     * @return list<string> "what: stored, computed"
     */
    public static function of(Credit $credit): array
    {
        $found = [];

        foreach ($credit->promises->where('state', '<>', PromiseState::Replaced) as $promise) {
            $kept = self::kept($promise, $credit);
            $state = $promise->state === PromiseState::Open ? PromiseState::Open : PromiseState::of($kept, $promise->amount);

            if ([$promise->kept, $promise->state] !== [$kept, $state]) {
                $found[] = "promise {$promise->id}: {$promise->state->value} {$promise->kept}, {$state->value} {$kept}";
            }
        }

        return $found;
    }

    private static function kept(Promise $promise, Credit $credit): int
    {
        return $credit->payments
            ->filter(fn (Payment $payment): bool => $payment->kind === PaymentKind::Payment
                && $payment->reversal === null
                && $payment->taken_at > $promise->created_at
                && $payment->day <= $promise->due_on)
            ->sum('amount');
    }
}
