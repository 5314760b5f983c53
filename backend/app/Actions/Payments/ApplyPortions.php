<?php

declare(strict_types=1);

namespace App\Actions\Payments;

use App\Enums\CreditStatus;
use App\Models\Credit;
use App\Models\Installment;
use App\Support\Credits\Portion;

/** What a payment, or its reversal, changes in its credit: the instalments, and all that is derived from them. */
final readonly class ApplyPortions
{
    /**
     * @param  Credit  $credit  locked, with its installments
     * @param  list<Portion>  $portions  of those same installments
     * @param  1|-1  $sign  -1 gives them back
     */
    public function handle(Credit $credit, array $portions, int $sign): void
    {
        foreach ($portions as $portion) {
            $portion->installment->paid += $sign * $portion->amount;
            $portion->installment->save();
            $credit->paid += $sign * $portion->amount;
        }

        $credit->version++;
        $credit->oldest_unpaid_due_on = $credit->installments
            ->filter(fn (Installment $installment): bool => $installment->paid < $installment->amount)
            ->min('due_on');
        $credit->status = $this->status($credit);
        $credit->save();
    }

    /** One written off stays so, also when all of it has come back. */
    private function status(Credit $credit): CreditStatus
    {
        return match ($credit->status) {
            CreditStatus::Active, CreditStatus::Completed => $credit->paid === $credit->total ? CreditStatus::Completed : CreditStatus::Active,
            default => $credit->status,
        };
    }
}
