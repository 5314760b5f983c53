<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\CreditStatus;
use App\Support\Credits\Terms;
use Carbon\CarbonImmutable;

/** The credits of a day and all that was taken on them; what is written at once need not be kept in memory. */
final class Portfolio
{
    // Before nine of today nothing of today has happened yet; after it the morning is always the same.
    private const MORNING_ENDS_SECOND = 9 * 3_600;

    // Applied for the evening before.
    private const APPLIED_AT_SECOND = 17 * 3_600 + 40 * 60;

    /** @var list<Taking> */
    private array $takings = [];

    private int $installments = 0;

    /** @var array<int, int> */
    private readonly array $routes;

    /** @param  array<int, Days>  $days  by team */
    public function __construct(
        private readonly Clients $clients,
        private readonly array $days,
        private readonly CarbonImmutable $now,
    ) {
        $this->routes = array_count_values(array_column(array_filter($clients->rows, fn (array $row): bool => $row['cobrador_id'] !== null), 'cobrador_id'));
    }

    /** @return list<array{Plan, int|null}> in order of delivery: so the ids grow with time */
    public function plans(int $scale): array
    {
        $plans = array_map(
            fn (Plan $plan): array => [$plan, $plan->isDelivered() ? $plan->deliveredOn($this->daysOf($plan)) : null],
            Plan::all($scale),
        );

        usort($plans, fn (array $a, array $b): int => [$a[1] ?? 1, $a[0]->number] <=> [$b[1] ?? 1, $b[0]->number]);

        return $plans;
    }

    /**
     * @param  list<array{Plan, int|null}>  $plans
     * @return iterable<array{array<string, mixed>, list<array<string, mixed>>}> a credit and its instalments
     */
    public function credits(array $plans): iterable
    {
        foreach ($plans as $at => [$plan, $delivered]) {
            yield $this->credit($at + 1, $plan, $delivered);
        }
    }

    /** @return list<Taking> of all credits that were read, in the order in which it happened */
    public function takings(): array
    {
        usort($this->takings, fn (Taking $a, Taking $b): int => $a->takenAt <=> $b->takenAt ?: $a->creditId <=> $b->creditId);

        return $this->takings;
    }

    public function isMorningOver(): bool
    {
        return $this->now->getTimestamp() >= $this->days[array_key_first($this->days)]->instant(0, self::MORNING_ENDS_SECOND);
    }

    /** @return array{array<string, mixed>, list<array<string, mixed>>} */
    private function credit(int $id, Plan $plan, ?int $delivered): array
    {
        $terms = $plan->terms();
        $days = $this->daysOf($plan);
        $dueDays = $delivered === null ? [] : $days->dueDays($terms->frequency, $delivered);
        $history = new History($plan, $days, $id, $terms->installments(), $dueDays, $this->installments + 1, $this->placeOf($plan));

        if ($delivered !== null) {
            $this->live($history, $delivered, $days);
        }

        return [
            $this->row($id, $plan, $terms, $delivered, $dueDays, $history),
            $this->installments($id, $terms, $dueDays, $history, $days),
        ];
    }

    private function live(History $history, int $delivered, Days $days): void
    {
        $history->live($delivered);

        if ($this->isMorningOver()) {
            $history->liveThisMorning();
        }

        array_push($this->takings, ...$history->takings);
    }

    /**
     * @param  list<int>  $dueDays
     * @return array<string, mixed>
     */
    private function row(int $id, Plan $plan, Terms $terms, ?int $delivered, array $dueDays, History $history): array
    {
        $days = $this->daysOf($plan);
        $applied = gmdate('Y-m-d H:i:s.000', $days->instant($days->before($delivered ?? 0), self::APPLIED_AT_SECOND));
        $isPaidOff = $dueDays !== [] && $history->oldestUnpaid() === null;
        $dateOf = fn (?int $day): ?string => $day === null ? null : $days->date($day);

        return [
            'id' => $id,
            'client_id' => $plan->clientId,
            'amount' => $terms->amount,
            'rate_bp' => $terms->rateBp,
            'total' => $terms->total(),
            'frequency' => $terms->frequency->value,
            'installments_count' => Terms::installmentsOf($terms->frequency),
            'status' => ($isPaidOff ? CreditStatus::Completed : $plan->status())->value,
            'created_by' => $this->clients->rows[$plan->clientId]['manager_id'],
            ...Decision::of($plan, $days, $delivered, $this->clients->rows[$plan->clientId]['manager_id']),
            'delivered_on' => $dateOf($delivered),
            'first_due_on' => $dateOf($dueDays[0] ?? null),
            'end_date' => $dateOf($dueDays === [] ? null : end($dueDays)),
            'paid' => $history->paid,
            'oldest_unpaid_due_on' => $dateOf($history->oldestUnpaid()),
            'version' => 1 + count($history->takings),
            'created_at' => $applied,
            'updated_at' => $applied,
        ];
    }

    /**
     * @param  list<int>  $dueDays
     * @return list<array<string, mixed>>
     */
    private function installments(int $creditId, Terms $terms, array $dueDays, History $history, Days $days): array
    {
        $amounts = $terms->installments();

        return array_map(fn (int $due, int $at): array => [
            'id' => ++$this->installments,
            'credit_id' => $creditId,
            'number' => $at + 1,
            'due_on' => $days->date($due),
            'amount' => $amounts[$at],
            'paid' => $history->paidOf($at),
        ], $dueDays, array_keys($dueDays));
    }

    private function daysOf(Plan $plan): Days
    {
        return $this->days[$this->clients->rows[$plan->clientId]['team_id']];
    }

    private function placeOf(Plan $plan): float
    {
        $client = $this->clients->rows[$plan->clientId];

        return min(1.0, ($client['route_order'] - 1) / ($this->routes[$client['cobrador_id'] ?? 0] ?? $client['route_order']));
    }
}
