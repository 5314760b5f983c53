<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\CreditStatus;
use App\Enums\PaymentMethod;

/** Lives through a credit day by day, as its client paid it. */
final class History
{
    // Half past eight to four.
    private const ROUND_FROM_MINUTE = 510;

    private const ROUND_MINUTES = 450;

    // Some clients are visited before nine.
    private const EARLY_FROM_MINUTE = 450;

    private const EARLY_MINUTES = 80;

    private readonly Dice $dice;

    /** @var list<Taking> */
    public array $takings = [];

    public int $paid = 0;

    private int $total;

    private int $next = 0;

    private int $paidOnNext = 0;

    /**
     * @param  list<int>  $amounts  of the instalments
     * @param  list<int>  $dueDays
     * @param  int  $firstId  of the first instalment; the others follow
     * @param  float  $place  of the client on the route: 0 the first, towards 1 the last
     */
    public function __construct(
        private readonly Plan $plan,
        private readonly Days $days,
        private readonly int $creditId,
        private readonly array $amounts,
        private readonly array $dueDays,
        private readonly int $firstId,
        private readonly float $place,
    ) {
        $this->dice = new Dice("history {$plan->number}");
        $this->total = array_sum($amounts);
    }

    public function live(int $delivered): void
    {
        $last = $this->days->before($this->plan->paidUntil());

        for ($day = $this->days->after($delivered); $day <= $last; $day = $this->days->after($day)) {
            $this->take($day, $this->moneyOn($day, $last), self::ROUND_FROM_MINUTE + $this->walked(self::ROUND_MINUTES, 40));
        }
    }

    public function liveThisMorning(): void
    {
        if ($this->days->isCollectionDay(0)) {
            $this->take(0, $this->moneyThisMorning(), self::EARLY_FROM_MINUTE + $this->walked(self::EARLY_MINUTES, 6));
        }
    }

    /** @return int of one instalment */
    public function paidOf(int $at): int
    {
        return match ($at <=> $this->next) {
            -1 => $this->amounts[$at],
            0 => $this->paidOnNext,
            1 => 0,
        };
    }

    public function oldestUnpaid(): ?int
    {
        return $this->dueDays[$this->next] ?? null;
    }

    private function walked(int $minutes, int $atMost): int
    {
        return (int) ($minutes * $this->place) + $this->dice->between(0, $atMost);
    }

    private function moneyOn(int $day, int $last): int
    {
        $owed = $this->owedOn($day);

        if ($owed === 0 || $day === $last) {
            return $owed;
        }

        $chance = $this->dice->between(1, 100);

        return match (true) {
            $chance <= 13 => 0,
            $chance <= 20 => intdiv($owed, 200) * 100,
            $chance <= 24 && ! $this->plan->isLate() => min($owed * 2, $this->total - $this->paid),
            default => $owed,
        };
    }

    private function moneyThisMorning(): int
    {
        if ($this->plan->isLate()) {
            // On account: what settles no instalment leaves him as late as he was at midnight.
            return $this->plan->status() === CreditStatus::Active && $this->paidOnNext === 0 && $this->dice->percent(12)
                ? intdiv($this->amounts[$this->next], 200) * 100
                : 0;
        }

        $owed = $this->dice->percent(45) ? $this->owedOn(0) : 0;

        return $owed > 0 && $this->dice->percent(7) ? min($owed * 2, $this->total - $this->paid) : $owed;
    }

    private function owedOn(int $day): int
    {
        $owed = -$this->paidOnNext;

        for ($at = $this->next; isset($this->dueDays[$at]) && $this->dueDays[$at] <= $day; $at++) {
            $owed += $this->amounts[$at];
        }

        return max(0, $owed);
    }

    private function take(int $day, int $amount, int $minute): void
    {
        if ($amount === 0) {
            return;
        }

        $this->paid += $amount;
        $this->takings[] = new Taking(
            $this->creditId,
            $this->plan->clientId,
            $this->days->instant($day, 60 * $minute + $this->dice->between(0, 59)),
            $amount,
            $this->method(),
            $this->total - $this->paid,
            $this->allocate($amount),
        );
    }

    /** @return list<array{int, int, bool}> oldest first */
    private function allocate(int $amount): array
    {
        $allocations = [];

        while ($amount > 0) {
            $at = $this->next;
            $part = min($amount, $this->amounts[$at] - $this->paidOnNext);
            $this->paidOnNext += $part;
            $settles = $this->paidOnNext === $this->amounts[$at];
            $allocations[] = [$this->firstId + $at, $part, $settles];
            $amount -= $part;

            if ($settles) {
                [$this->next, $this->paidOnNext] = [$at + 1, 0];
            }
        }

        return $allocations;
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
