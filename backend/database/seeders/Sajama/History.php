<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\PaymentMethod;
use App\Models\Credit;
use App\Models\Installment;
use App\Support\Credits\Allocation;
use App\Support\Credits\CollectionCalendar;
use App\Support\Credits\Portion;
use Carbon\CarbonImmutable;

/** Lives through a credit day by day, as its client paid it, and leaves its instalments as they stand now. */
final class History
{
    private readonly Dice $dice;

    /** @var list<Taking> */
    private array $takings = [];

    private int $balance;

    /** @param  Credit  $credit delivered, unpaid, with its instalments and its client */
    public function __construct(private readonly Credit $credit, private readonly CollectionCalendar $calendar)
    {
        $this->dice = new Dice("history {$credit->id}");
        $this->balance = $credit->total;
    }

    /** @return list<Taking> */
    public function until(CarbonImmutable $paidUntil, bool $stopsPaying): array
    {
        $last = $this->calendar->before($paidUntil);

        for ($day = $this->calendar->after($this->credit->delivered_on); $day <= $last; $day = $this->calendar->after($day)) {
            $this->take($day, $this->moneyOn($day, isLastDay: $day->equalTo($last), mayPayAhead: ! $stopsPaying));
        }

        return $this->takings;
    }

    /** Some clients are visited before nine. */
    public function thisMorning(CarbonImmutable $today): ?Taking
    {
        $before = count($this->takings);

        if ($this->calendar->isCollectionDay($today) && $this->dice->percent(45)) {
            $minutes = 450 + 8 * $this->credit->client->route_order + $this->dice->between(0, 6);
            $this->take($today, $this->owedOn($today), $minutes);
        }

        return $this->takings[$before] ?? null;
    }

    private function moneyOn(CarbonImmutable $day, bool $isLastDay, bool $mayPayAhead): int
    {
        $owed = $this->owedOn($day);

        if ($owed === 0 || $isLastDay) {
            return $owed;
        }

        $chance = $this->dice->between(1, 100);

        return match (true) {
            $chance <= 13 => 0,
            $chance <= 20 => intdiv($owed, 200) * 100,
            $chance <= 24 && $mayPayAhead => min($owed * 2, $this->balance),
            default => $owed,
        };
    }

    private function owedOn(CarbonImmutable $day): int
    {
        return $this->credit->installments
            ->filter(fn (Installment $installment): bool => $installment->due_on <= $day)
            ->sum(fn (Installment $installment): int => $installment->amount - $installment->paid);
    }

    /** @param  int|null  $minutes since midnight; left out, when the round comes by */
    private function take(CarbonImmutable $day, int $amount, ?int $minutes = null): void
    {
        if ($amount === 0) {
            return;
        }

        // Half past eight, then three quarters of an hour a client: ten clients end at four.
        $minutes ??= 510 + 45 * ($this->credit->client->route_order - 1) + $this->dice->between(0, 40);
        $takenAt = $day->addMinutes($minutes)->addSeconds($this->dice->between(0, 59))->utc();
        $portions = Allocation::of($amount, $this->credit->installments);

        $this->takings[] = Taking::of($this->credit->id, $takenAt, $this->method(), $portions, $this->balance);
        $this->balance -= $amount;
        array_walk($portions, fn (Portion $portion): int => $portion->installment->paid += $portion->amount);
    }

    private function method(): PaymentMethod
    {
        $chance = $this->dice->between(1, 100);

        return match (true) {
            $chance <= 84 => PaymentMethod::Cash,
            $chance <= 96 => PaymentMethod::Qr,
            default => PaymentMethod::Transfer,
        };
    }
}
