<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Support\Credits\CollectionCalendar;
use App\Support\Credits\Terms;
use Carbon\CarbonImmutable;

/** How one credit has gone so far: how many instalments fell due, and on which day its client stopped paying. */
final readonly class Plan
{
    /** days late => how many credits: some in each level, fewer the worse */
    private const LATE = [2 => 5, 5 => 4, 11 => 3, 22 => 3, 44 => 2, 75 => 1, 97 => 1];

    private const COUNTS = ['completed' => 12, 'ending' => 6, 'current' => 39, 'waiting_delivery' => 2, 'pending_approval' => 2];

    /** Daily ones are the lender's bread. Eleven and six routes have no divisor in common: each route gets its share. */
    private const MIX = [
        Frequency::Daily, Frequency::Weekly, Frequency::Daily, Frequency::Monthly, Frequency::Daily, Frequency::Biweekly,
        Frequency::Daily, Frequency::Weekly, Frequency::Daily, Frequency::Weekly, Frequency::Daily,
    ];

    private function __construct(
        public int $number,
        public Frequency $frequency,
        private string $course,
        private int $daysLate = 0,
    ) {
    }

    /** @return list<self> eighty, the same every day; the first sixty go to one client each */
    public static function all(): array
    {
        $courses = [];

        foreach (self::LATE as $days => $count) {
            array_push($courses, ...array_fill(0, $count, ['late', $days]));
        }

        foreach (['current', 'ending', 'waiting_delivery', 'pending_approval', 'completed'] as $course) {
            array_push($courses, ...array_fill(0, self::COUNTS[$course], [$course, 0]));
        }

        return array_map(
            fn (array $course, int $at): self => new self($at + 1, self::MIX[$at % count(self::MIX)], $course[0], $course[1]),
            $courses,
            array_keys($courses),
        );
    }

    public function clientId(): int
    {
        // Seven has no divisor in common with sixty: second credits spread over all routes.
        return $this->number <= 60 ? $this->number : ($this->number * 7) % 60 + 1;
    }

    public function status(): CreditStatus
    {
        return CreditStatus::tryFrom($this->course) ?? CreditStatus::Active;
    }

    public function isDelivered(): bool
    {
        return in_array($this->course, ['late', 'current', 'ending', 'completed'], true);
    }

    public function isLate(): bool
    {
        return $this->daysLate > 0;
    }

    public function isCompleted(): bool
    {
        return $this->course === 'completed';
    }

    /** Everything that fell due before this day is paid, and nothing from it on. */
    public function paidUntil(CarbonImmutable $today): CarbonImmutable
    {
        return $this->isCompleted() ? $today->subDays($this->dice()->between(2, 20)) : $today->subDays($this->daysLate);
    }

    /** So many days back that the next instalment to pay falls due about the day of paidUntil(). */
    public function deliveredOn(CarbonImmutable $today, CollectionCalendar $calendar): CarbonImmutable
    {
        $isOnTime = in_array($this->course, ['current', 'ending'], true);
        $next = $this->paidUntil($today)->addDays($isOnTime ? $this->dice()->between(0, 5) : 0);
        $steps = $this->installmentsBehind() + 1;

        $delivered = $calendar->onOrAfter(match ($this->frequency) {
            Frequency::Daily => $this->collectionDaysBefore($next, $steps, $calendar),
            Frequency::Weekly => $next->subDays(7 * $steps),
            Frequency::Biweekly => $next->subDays(14 * $steps),
            Frequency::Monthly => $next->subMonthsNoOverflow($steps),
        });

        return min($delivered, $calendar->before($today));
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

    private function collectionDaysBefore(CarbonImmutable $day, int $steps, CollectionCalendar $calendar): CarbonImmutable
    {
        for (; $steps > 0; $steps--) {
            $day = $calendar->before($day);
        }

        return $day;
    }

    private function dice(): Dice
    {
        return new Dice("plan {$this->number}");
    }
}
