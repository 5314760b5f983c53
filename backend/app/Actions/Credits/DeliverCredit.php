<?php

declare(strict_types=1);

namespace App\Actions\Credits;

use App\Actions\CashBoxes\BookDelivery;
use App\Actions\Idempotency\AnswerOnce;
use App\Enums\CreditStatus;
use App\Exceptions\ApiException;
use App\Models\Credit;
use App\Models\Holiday;
use App\Models\Installment;
use App\Models\User;
use App\Support\Credits\Delivery;
use App\Support\Credits\LockedCredit;
use App\Support\Credits\Schedule;
use App\Support\Credits\Terms;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Closure;

/** Hands the money over: from that day on there is a schedule. */
final readonly class DeliverCredit
{
    public function __construct(private AnswerOnce $once, private BookDelivery $box)
    {
    }

    /**
     * @param  string  $key  the idempotency key, a UUID in lower case
     * @param  CarbonImmutable  $today  the La Paz date of the delivery
     * @param  Closure(Credit): array<string, mixed>  $answer  what to answer, now and whenever the key comes again
     * @return array<string, mixed>
     */
    public function handle(User $actor, Delivery $delivery, string $key, CarbonImmutable $today, Closure $answer): array
    {
        return $this->once->handle($actor, $key, $delivery->hash(), function (TransactionContext $tx) use ($actor, $delivery, $today, $answer): array {
            $credit = LockedCredit::of($actor, 'deliver', $delivery->creditId, $delivery->seenVersion);
            LockedCredit::mustBe($credit, [CreditStatus::WaitingDelivery], 'El crédito no está por entregar.');
            $this->checkFirstDue($delivery->firstDue, $today);

            $this->schedule($credit, $today, $delivery->firstDue);
            $this->box->handle($tx, $credit, $actor, $today);
            $tx->audit('credit.delivered', $credit, [
                'delivered_on' => $today->format('Y-m-d'),
                'first_due_on' => $credit->first_due_on?->format('Y-m-d'),
            ], $actor->id);

            return $answer($credit);
        });
    }

    private function checkFirstDue(?CarbonImmutable $firstDue, CarbonImmutable $today): void
    {
        $days = config('credit.first_due_within_days');

        if ($firstDue !== null && ($firstDue <= $today || $firstDue > $today->addDays($days))) {
            throw ApiException::invalid(['first_due_on' => ["La primera cuota vence después de la entrega y dentro de {$days} días."]]);
        }
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
