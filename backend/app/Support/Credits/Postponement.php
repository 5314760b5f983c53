<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Enums\Frequency;
use App\Models\Installment;
use Carbon\CarbonImmutable;

/** Where the unpaid due dates of a credit go when days on which they fall become holidays. */
final readonly class Postponement
{
    public function __construct(private CollectionCalendar $calendar)
    {
    }

    /**
     * @param  iterable<Installment>  $installments  all of one credit
     * @return array<int, CarbonImmutable> the new date by number of the instalment, of those that move
     */
    public function moves(Frequency $frequency, iterable $installments): array
    {
        [$unpaid, $taken] = [[], []];

        foreach ($installments as $one) {
            if ($one->paid < $one->amount) {
                $unpaid[] = $one;
            } else {
                $taken[$one->due_on->format('Y-m-d')] = true;
            }
        }

        usort($unpaid, fn (Installment $a, Installment $b): int => [$a->due_on, $a->number] <=> [$b->due_on, $b->number]);

        return $frequency === Frequency::Daily ? $this->daily($unpaid, $taken) : $this->alone($unpaid);
    }

    /**
     * Each its own day: whoever moves pushes those after him. A paid one keeps its date, and the date stays taken.
     *
     * @param  list<Installment>  $unpaid  by date
     * @param  array<string, true>  $taken
     * @return array<int, CarbonImmutable>
     */
    private function daily(array $unpaid, array $taken): array
    {
        $moves = [];
        $free = null;

        foreach ($unpaid as $one) {
            $due = $this->calendar->onOrAfter($free === null ? $one->due_on : max($one->due_on, $free));

            while (isset($taken[$due->format('Y-m-d')])) {
                $due = $this->calendar->after($due);
            }

            $free = $due->addDay();

            if ($due > $one->due_on) {
                $moves[$one->number] = $due;
            }
        }

        return $moves;
    }

    /**
     * @param  list<Installment>  $unpaid
     * @return array<int, CarbonImmutable>
     */
    private function alone(array $unpaid): array
    {
        $moves = [];

        foreach ($unpaid as $one) {
            $due = $this->calendar->onOrAfter($one->due_on);

            if ($due > $one->due_on) {
                $moves[$one->number] = $due;
            }
        }

        return $moves;
    }
}
