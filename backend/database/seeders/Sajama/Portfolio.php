<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\CreditStatus;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Installment;
use App\Support\Clock;
use App\Support\Credits\CollectionCalendar;
use App\Support\Credits\Schedule;
use App\Support\Credits\Terms;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Collection;

/** The eighty credits of a day and all that was taken on them, in the order in which it happened. */
final class Portfolio
{
    // Before nine of today nothing of today has happened yet; after it the morning is always the same.
    private const MORNING_ENDS_HOUR = 9;

    /** @var list<Credit> */
    public array $credits = [];

    /** @var list<Taking> */
    public array $takings = [];

    private int $installments = 0;

    /** @param  Collection<int, Client>  $clients by id */
    public function __construct(
        private readonly Collection $clients,
        private readonly CollectionCalendar $calendar,
        private readonly CarbonImmutable $today,
        private readonly CarbonImmutable $now,
    ) {
        foreach ($this->inOrderOfDelivery() as $at => [$plan, $delivered]) {
            $this->credits[] = $this->live($plan, $this->credit($at + 1, $plan, $delivered));
        }

        usort($this->takings, fn (Taking $a, Taking $b): int => [$a->takenAt, $a->creditId] <=> [$b->takenAt, $b->creditId]);
    }

    /** @return list<array{Plan, CarbonImmutable|null}> */
    private function inOrderOfDelivery(): array
    {
        $plans = array_map(
            fn (Plan $plan): array => [$plan, $plan->isDelivered() ? $plan->deliveredOn($this->today, $this->calendar) : null],
            Plan::all(),
        );

        usort($plans, fn (array $a, array $b): int => [$a[1] ?? $this->today->addDay(), $a[0]->number]
            <=> [$b[1] ?? $this->today->addDay(), $b[0]->number]);

        return $plans;
    }

    private function credit(int $id, Plan $plan, ?CarbonImmutable $delivered): Credit
    {
        $terms = $plan->terms();
        $client = $this->clients[$plan->clientId()];
        $created = $this->calendar->before($delivered ?? $this->today);

        $credit = new Credit([
            'id' => $id,
            'client_id' => $client->id,
            'amount' => $terms->amount,
            'rate_bp' => $terms->rateBp,
            'total' => $terms->total(),
            'frequency' => $terms->frequency,
            'installments_count' => Terms::installmentsOf($terms->frequency),
            'status' => $plan->status(),
            'created_by' => $client->manager_id,
            'delivered_on' => $delivered,
            'first_due_on' => null,
            'end_date' => null,
            'paid' => 0,
            'oldest_unpaid_due_on' => null,
            'version' => 1,
            'created_at' => Clock::stored($created->setTime(17, 40)->utc()),
            'updated_at' => Clock::stored($created->setTime(17, 40)->utc()),
        ]);

        return $credit->setRelation('client', $client)
            ->setRelation('installments', $this->installments($credit, $terms, $delivered));
    }

    /** @return Collection<int, Installment> */
    private function installments(Credit $credit, Terms $terms, ?CarbonImmutable $delivered): Collection
    {
        $installments = new Collection;
        $dates = $delivered === null ? [] : (new Schedule($this->calendar))->dueDates($terms->frequency, $delivered);

        foreach ($dates as $at => $due) {
            $installments->push(new Installment([
                'id' => ++$this->installments,
                'credit_id' => $credit->id,
                'number' => $at + 1,
                'due_on' => $due,
                'amount' => $terms->installments()[$at],
                'paid' => 0,
            ]));
        }

        return $installments;
    }

    private function live(Plan $plan, Credit $credit): Credit
    {
        if ($credit->delivered_on === null) {
            return $credit;
        }

        $history = new History($credit, $this->calendar);
        $takings = $history->until($plan->paidUntil($this->today), $plan->isLate());

        if (! $plan->isLate() && $this->now >= $this->today->setTime(self::MORNING_ENDS_HOUR, 0)) {
            $takings = array_filter([...$takings, $history->thisMorning($this->today)]);
        }

        array_push($this->takings, ...array_values($takings));

        return $this->derive($credit, count($takings));
    }

    private function derive(Credit $credit, int $takings): Credit
    {
        $unpaid = $credit->installments->filter(fn (Installment $one): bool => $one->paid < $one->amount);
        $credit->paid = $credit->installments->sum('paid');
        $credit->first_due_on = $credit->installments->min('due_on');
        $credit->end_date = $credit->installments->max('due_on');
        $credit->oldest_unpaid_due_on = $unpaid->min('due_on');
        $credit->status = $unpaid->isEmpty() ? CreditStatus::Completed : $credit->status;
        $credit->version += $takings;

        return $credit;
    }
}
