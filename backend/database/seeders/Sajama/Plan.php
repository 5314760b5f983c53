<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Support\Credits\Terms;

/** How one credit has gone so far: how many instalments fell due, and on which day its client stopped paying. */
final readonly class Plan
{
    /** What each client has now: those late by the days of each level, fewer the worse, and the others. */
    private const NOW = [
        'late 1 3' => 50, 'late 4 7' => 40, 'late 8 15' => 32, 'late 16 30' => 28, 'late 31 60' => 20, 'late 61 90' => 12,
        'late 91 140' => 10, 'defaulted 100 150' => 6, 'current' => 290, 'ending' => 46, 'waiting_delivery' => 16, 'pending_approval' => 14, 'rejected' => 6, 'completed' => 30,
    ];

    /** What some clients had before, or have beside it. */
    private const BESIDE = ['completed' => 152, 'current' => 38, 'ending' => 10];

    /** Daily ones are the lender's bread. Eleven and twelve routes have no divisor in common: each route gets its share. */
    private const MIX = [
        Frequency::Daily, Frequency::Weekly, Frequency::Daily, Frequency::Monthly, Frequency::Daily, Frequency::Biweekly,
        Frequency::Daily, Frequency::Weekly, Frequency::Daily, Frequency::Weekly, Frequency::Daily,
    ];

    // Half a year of credits that were paid off.
    private const COMPLETED_DAYS_AGO = [2, 150];

    /** Over which the next instalments of those who pay on time are spread: no day is due more than another. */
    private const DAYS_APART = ['daily' => 6, 'weekly' => 7, 'biweekly' => 14, 'monthly' => 30];

    private function __construct(
        public int $number,
        public int $clientId,
        public Frequency $frequency,
        private string $course,
        public int $daysLate,
    ) {
    }

    /** @return list<self> the same every day; a larger lender has the same, and more */
    public static function all(int $scale): array
    {
        $plans = [];

        for ($block = 0; $block < $scale; $block++) {
            $dice = new Dice("courses {$block}");

            foreach ([...$dice->shuffled(self::NOW), ...$dice->shuffled(self::BESIDE)] as $at => $course) {
                $plans[] = self::of($block, $at, $course);
            }
        }

        return $plans;
    }

    private static function of(int $block, int $at, string $course): self
    {
        [$number, $parts] = [$block * Scale::CREDITS + $at + 1, explode(' ', $course)];
        // Seven has no divisor in common with six hundred: second credits spread over all routes.
        $client = $at < Scale::CLIENTS ? $at : ($at + 1) * 7 % Scale::CLIENTS;

        return new self(
            $number,
            $block * Scale::CLIENTS + $client + 1,
            self::MIX[($number - 1) % count(self::MIX)],
            $parts[0],
            isset($parts[1]) ? (new Dice("late {$number}"))->between((int) $parts[1], (int) $parts[2]) : 0,
        );
    }

    public function status(): CreditStatus
    {
        return CreditStatus::tryFrom($this->course) ?? CreditStatus::Active;
    }

    public function isDelivered(): bool
    {
        return in_array($this->course, ['late', 'defaulted', 'current', 'ending', 'completed'], true);
    }

    public function isCurrent(): bool
    {
        return $this->course === 'current';
    }

    public function isLate(): bool
    {
        return $this->daysLate > 0;
    }

    /** Everything that fell due before this day is paid, and nothing from it on. */
    public function paidUntil(): int
    {
        return -($this->course === 'completed' ? $this->dice()->between(...self::COMPLETED_DAYS_AGO) : $this->daysLate);
    }

    /** So many days back that the next instalment to pay falls due about the day of paidUntil(). */
    public function deliveredOn(Days $days): int
    {
        $next = $this->paidUntil() + match ($this->course) {
            'ending' => $this->dice()->between(0, 5),
            'current' => $this->dice()->between(0, self::DAYS_APART[$this->frequency->value] - 1),
            default => 0,
        };
        $steps = $this->installmentsBehind() + 1;

        return min($days->before(0), $days->onOrAfter(match ($this->frequency) {
            Frequency::Daily => $days->before($next, $steps),
            Frequency::Weekly => $next - 7 * $steps,
            Frequency::Biweekly => $next - 14 * $steps,
            Frequency::Monthly => $days->monthsBefore($next, $steps),
        }));
    }

    public function terms(): Terms
    {
        $dice = new Dice("terms {$this->number}");
        [$least, $most, $rates] = match ($this->frequency) {
            Frequency::Daily => [5, 20, [200, 250, 270]],
            Frequency::Weekly => [8, 35, [600, 750, 810]],
            Frequency::Biweekly => [10, 40, [650, 800, 810]],
            Frequency::Monthly => [20, 70, [750, 800, 900]],
        };

        return new Terms($dice->between($least, $most) * 10_000, $dice->pick($rates), $this->frequency);
    }

    private function installmentsBehind(): int
    {
        $all = Terms::installmentsOf($this->frequency);

        return match ($this->course) {
            'completed' => $all,
            'ending' => $all - 1,
            default => $this->dice()->between(1, $all - ($this->frequency === Frequency::Daily ? 9 : 1)),
        };
    }

    private function dice(): Dice
    {
        return new Dice("plan {$this->number}");
    }
}
