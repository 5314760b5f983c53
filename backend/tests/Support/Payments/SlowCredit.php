<?php

declare(strict_types=1);

namespace Tests\Support\Payments;

/** A credit kept by hand: nothing is stored but what was paid and taken back, all else is added up from it each time. */
final class SlowCredit
{
    /** @var array<int, array{amount: int, pieces: array<int, int>, settled: array<int, bool>, reversedBy: int|null, recovery: bool, balance: int, day: string, method: string}> by payment */
    public array $payments = [];

    /** @var array<int, array{reverses: int, amount: int, balance: int}> by reversal */
    public array $reversals = [];

    public bool $isWrittenOff = false;

    /** @param  array<int, array{amount: int, due: string}>  $installments  by number */
    public function __construct(public readonly int $id, public readonly int $total, public readonly array $installments)
    {
    }

    public function pay(int $id, int $amount, string $day, string $method): void
    {
        $pieces = $settled = [];
        $left = $amount;

        foreach ($this->installments as $number => $installment) {
            $missing = $installment['amount'] - $this->paidOf($number);

            if ($left > 0 && $missing > 0) {
                $pieces[$number] = min($left, $missing);
                $settled[$number] = $left >= $missing;
                $left -= $pieces[$number];
            }
        }

        $this->payments[$id] = [
            'amount' => $amount, 'pieces' => $pieces, 'settled' => $settled, 'reversedBy' => null,
            'recovery' => $this->isWrittenOff, 'balance' => $this->balance() - $amount, 'day' => $day, 'method' => $method,
        ];
    }

    public function reverse(int $id, int $payment): void
    {
        $this->payments[$payment]['reversedBy'] = $id;
        $amount = $this->payments[$payment]['amount'];
        $this->reversals[$id] = ['reverses' => $payment, 'amount' => $amount, 'balance' => 0];
        $this->reversals[$id]['balance'] = $this->balance();
    }

    public function balance(): int
    {
        return $this->total
            - array_sum(array_column($this->payments, 'amount'))
            + array_sum(array_column($this->reversals, 'amount'));
    }

    public function status(): string
    {
        return match (true) {
            $this->isWrittenOff => 'defaulted',
            $this->balance() === 0 => 'completed',
            default => 'active',
        };
    }

    public function paidOf(int $number): int
    {
        $paid = 0;

        foreach ($this->payments as $payment) {
            $paid += $payment['reversedBy'] === null ? $payment['pieces'][$number] ?? 0 : 0;
        }

        return $paid;
    }

    public function oldestUnpaid(): ?string
    {
        foreach ($this->installments as $number => $installment) {
            if ($this->paidOf($number) < $installment['amount']) {
                return $installment['due'];
            }
        }

        return null;
    }

    /** @return list<int> payments that count */
    public function standing(): array
    {
        return array_keys(array_filter($this->payments, fn (array $payment): bool => $payment['reversedBy'] === null));
    }
}
