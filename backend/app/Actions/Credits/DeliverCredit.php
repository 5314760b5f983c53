<?php

declare(strict_types=1);

namespace App\Actions\Credits;

use App\Enums\CreditStatus;
use App\Exceptions\ApiException;
use App\Models\Credit;
use App\Models\Holiday;
use App\Models\Installment;
use App\Models\User;
use App\Support\Credits\Schedule;
use App\Support\Credits\Terms;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Illuminate\Contracts\Auth\Access\Gate;

/** Hands the money over: from that day on there is a schedule. */
final readonly class DeliverCredit
{
    public function __construct(private Gate $gate)
    {
    }

    /** @param  CarbonImmutable  $today the La Paz date of the delivery */
    public function handle(User $actor, int $creditId, CarbonImmutable $today, ?CarbonImmutable $firstDue = null): Credit
    {
        return Transaction::run(function (TransactionContext $tx) use ($actor, $creditId, $today, $firstDue): Credit {
            $credit = Credit::query()->lockForUpdate()->find($creditId) ?? throw ApiException::notFound();
            $credit->load('client.team');
            $this->gate->forUser($actor)->authorize('deliver', $credit);

            if ($credit->status !== CreditStatus::WaitingDelivery) {
                throw ApiException::invalid(['status' => ['El crédito no está por entregar.']]);
            }

            if ($firstDue !== null && $firstDue <= $today) {
                throw ApiException::invalid(['first_due_on' => ['La primera cuota vence después de la entrega.']]);
            }

            $this->schedule($credit, $today, $firstDue);
            $tx->audit('credit.delivered', $credit, ['delivered_on' => $today->format('Y-m-d')], $actor->id);

            return $credit->load('installments');
        });
    }

    private function schedule(Credit $credit, CarbonImmutable $today, ?CarbonImmutable $firstDue): void
    {
        $calendar = Holiday::calendarOf($credit->client->team->department);
        $dates = (new Schedule($calendar))->dueDates($credit->frequency, $today, $firstDue);
        $amounts = (new Terms($credit->amount, $credit->rate_bp, $credit->frequency))->installments();

        Installment::query()->insert(array_map(
            fn (CarbonImmutable $due, int $amount, int $at): array => [
                'credit_id' => $credit->id,
                'number' => $at + 1,
                'due_on' => $due->format('Y-m-d'),
                'amount' => $amount,
                'paid' => 0,
            ],
            $dates,
            $amounts,
            array_keys($dates),
        ));

        $credit->status = CreditStatus::Active;
        $credit->delivered_on = $today;
        $credit->first_due_on = $dates[0];
        $credit->oldest_unpaid_due_on = $dates[0];
        $credit->end_date = $dates[count($dates) - 1];
        $credit->version++;
        $credit->save();
    }
}
