<?php

declare(strict_types=1);

namespace App\Actions\Credits;

use App\Enums\CreditStep;
use App\Exceptions\ApiException;
use App\Models\Credit;
use App\Models\User;
use App\Support\Clock;
use App\Support\Credits\LockedCredit;
use App\Support\Credits\Standing;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;

/** Approves, rejects, cancels or writes off. */
final readonly class TakeCreditStep
{
    /**
     * @param  int  $seenVersion  of the credit, as the actor saw it
     * @param  CarbonImmutable  $today  the La Paz date
     */
    public function handle(User $actor, int $creditId, CreditStep $step, int $seenVersion, ?string $reason, CarbonImmutable $today): void
    {
        Transaction::run(function (TransactionContext $tx) use ($actor, $creditId, $step, $seenVersion, $reason, $today): void {
            $credit = LockedCredit::of($actor, $step->ability(), $creditId, $seenVersion);
            LockedCredit::mustBe($credit, $step->startsFrom(), $step->refusal());
            $this->checkMoney($credit, $step, $today);

            $changes = ['status' => [$credit->status->value, $step->leadsTo()->value], 'reason' => $reason];

            $credit->status = $step->leadsTo();
            $credit->decided_by = $actor->id;
            $credit->decided_at = Clock::now();
            $credit->reason = $reason;
            $credit->defaulted_on = $step === CreditStep::Default ? $today : null;
            $credit->version++;
            $credit->save();

            $tx->audit($step->audited(), $credit, array_filter($changes), $actor->id);
        });
    }

    private function checkMoney(Credit $credit, CreditStep $step, CarbonImmutable $today): void
    {
        if ($step === CreditStep::Cancel && $credit->paid > 0) {
            throw ApiException::invalid(['status' => ['El crédito tiene pagos: anúlelos antes de anular el crédito.']]);
        }

        $from = config('credit.default_from_days');

        if ($step === CreditStep::Default && Standing::daysOverdue($credit->oldest_unpaid_due_on, $today) < $from) {
            throw ApiException::invalid(['status' => ["Un crédito se castiga desde los {$from} días de mora."]]);
        }
    }
}
