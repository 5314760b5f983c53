<?php

declare(strict_types=1);

namespace Tests\Support\Attention;

/** A credit as a child would keep it: lists of numbers. Days are counted from the first day of the history. */
final class Loan
{
    public string $status = 'active';

    public int $version = 1;

    /** @var list<array<int, int>> what each payment gave to each instalment */
    public array $payments = [];

    /** @var list<int> */
    public array $paid;

    /**
     * @param  non-empty-list<int>  $due
     * @param  non-empty-list<int>  $amounts
     */
    public function __construct(
        public readonly int $id,
        public readonly int $client,
        public readonly array $due,
        public readonly array $amounts,
    ) {
        $this->paid = array_map(fn (): int => 0, $amounts);
    }

    public function owed(): int
    {
        return array_sum($this->amounts) - array_sum($this->paid);
    }

    public function oldestUnpaid(): ?int
    {
        $unpaid = array_filter(array_keys($this->due), fn (int $at): bool => $this->paid[$at] < $this->amounts[$at]);

        return $unpaid === [] ? null : min(array_map(fn (int $at): int => $this->due[$at], $unpaid));
    }

    public function daysLate(int $day): int
    {
        return max(0, $day - ($this->oldestUnpaid() ?? $day));
    }

    /** @return array{int, int} how many instalments are overdue, and how much of them is owed */
    public function overdue(int $day): array
    {
        [$count, $amount] = [0, 0];

        foreach ($this->due as $at => $due) {
            if ($due < $day && $this->paid[$at] < $this->amounts[$at]) {
                $count++;
                $amount += $this->amounts[$at] - $this->paid[$at];
            }
        }

        return [$count, $amount];
    }

    public function pay(int $amount): void
    {
        $given = [];

        foreach ($this->amounts as $at => $whole) {
            $part = min($amount, $whole - $this->paid[$at]);
            $this->paid[$at] += $part;
            $given[$at] = $part;
            $amount -= $part;
        }

        $this->payments[] = $given;
        $this->settle();
    }

    public function reverse(int $payment): void
    {
        foreach ($this->payments[$payment] as $at => $part) {
            $this->paid[$at] -= $part;
        }

        array_splice($this->payments, $payment, 1);
        $this->settle();
    }

    private function settle(): void
    {
        $this->version++;

        if (in_array($this->status, ['active', 'completed'], true)) {
            $this->status = $this->owed() === 0 ? 'completed' : 'active';
        }
    }
}
