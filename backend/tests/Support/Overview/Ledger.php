<?php

declare(strict_types=1);

namespace Tests\Support\Overview;

use App\Models\User;
use Carbon\CarbonImmutable;
use Random\Randomizer;

/** A small lender drawn at random, kept as plain lists and written to the database as they stand. Day 0 is today. */
final class Ledger
{
    /** @var array<int, array{manager: int, cobrador: int|null}> */
    public array $clients = [];

    /** @var array<int, array{client: int, status: string, amount: int, total: int}> */
    public array $credits = [];

    /** @var array<int, array{credit: int, day: int, amount: int, paid: int}> */
    public array $installments = [];

    /** @var array<int, array{credit: int, by: int, day: int, reversed: bool, recovery: bool, parts: array<int, int>}> parts by instalment */
    public array $payments = [];

    /** @var list<array{credit: int, run: int, change: string, manager: int, cobrador: int|null}> */
    public array $changes = [];

    /** @var array<int, array{day: int, state: string}> */
    public array $runs = [];

    /** @param  list<User>  $people  managers and cobradores */
    public function __construct(private readonly Randomizer $random, private readonly array $people)
    {
        for ($id = 1; $id <= 3; $id++) {
            $this->clients[$id] = $this->owner();
        }

        for ($credits = $random->getInt(0, 5); $credits > 0; $credits--) {
            $this->lend();
        }

        for ($payments = $this->credits === [] ? 0 : $random->getInt(0, 8); $payments > 0; $payments--) {
            $this->pay($random->getInt(1, count($this->credits)));
        }

        for ($run = 1; $run <= 3; $run++) {
            $this->check($run);
        }
    }

    public function owed(int $credit): int
    {
        $owed = 0;

        foreach ($this->installments as $installment) {
            $owed += $installment['credit'] === $credit ? $installment['amount'] - $installment['paid'] : 0;
        }

        return $owed;
    }

    /** @return list<int> the due days that are not all paid */
    public function unpaidDays(int $credit): array
    {
        return array_values(array_map(
            fn (array $one): int => $one['day'],
            array_filter($this->installments, fn (array $one): bool => $one['credit'] === $credit && $one['paid'] < $one['amount']),
        ));
    }

    /** @return array{manager: int, cobrador: int|null} */
    private function owner(): array
    {
        $person = $this->anybody();

        return $person->isManager()
            ? ['manager' => $person->id, 'cobrador' => null]
            : ['manager' => (int) $person->manager_id, 'cobrador' => $person->id];
    }

    private function anybody(): User
    {
        return $this->people[$this->random->getInt(0, count($this->people) - 1)];
    }

    private function lend(): void
    {
        $id = count($this->credits) + 1;
        $statuses = ['active', 'active', 'active', 'active', 'defaulted', 'cancelled', 'waiting_delivery'];
        [$total, $day] = [0, $this->random->getInt(-40, 3)];

        for ($left = $this->random->getInt(1, 5); $left > 0; $left--) {
            $amount = $this->random->getInt(1, 3) === 1 ? $this->random->getInt(1, 9) : $this->random->getInt(100, 99_999);
            $this->installments[count($this->installments) + 1] = ['credit' => $id, 'day' => $day, 'amount' => $amount, 'paid' => 0];
            $total += $amount;
            // Holidays may put two on one day, and a long round far ahead.
            $day += [0, 1, 1, 7, 31][$this->random->getInt(0, 4)];
        }

        $this->credits[$id] = [
            'client' => $this->random->getInt(1, 3),
            'status' => $statuses[$this->random->getInt(0, count($statuses) - 1)],
            'amount' => max(1, $total - $this->random->getInt(0, intdiv($total, 10))),
            'total' => $total,
        ];
    }

    private function pay(int $credit): void
    {
        if ($this->owed($credit) === 0 || $this->credits[$credit]['status'] === 'waiting_delivery') {
            return;
        }

        $left = $this->random->getInt(1, 2) === 1 ? $this->owed($credit) : $this->random->getInt(1, $this->owed($credit));
        $parts = [];

        foreach ($this->installments as $id => $installment) {
            $part = $installment['credit'] === $credit ? min($left, $installment['amount'] - $installment['paid']) : 0;

            if ($part > 0) {
                $parts[$id] = $part;
                $left -= $part;
            }
        }

        $reversed = $this->random->getInt(1, 3) === 1;

        foreach ($reversed ? [] : $parts as $id => $part) {
            $this->installments[$id]['paid'] += $part;
        }

        $this->payments[count($this->payments) + 1] = [
            'credit' => $credit,
            'by' => $this->anybody()->id,
            'day' => $this->random->getInt(0, 3) === 0 ? -1 : -[0, 0, 0, 5][$this->random->getInt(0, 3)],
            'reversed' => $reversed,
            'recovery' => $this->credits[$credit]['status'] === 'defaulted' && $this->random->getInt(0, 1) === 1,
            'parts' => $parts,
        ];

        if ($this->owed($credit) === 0 && $this->credits[$credit]['status'] === 'active') {
            $this->credits[$credit]['status'] = 'completed';
        }
    }

    private function check(int $run): void
    {
        $this->runs[$run] = ['day' => $this->random->getInt(-1, 1), 'state' => $this->random->getInt(1, 4) === 1 ? 'failed' : 'done'];

        foreach (array_keys($this->credits) as $credit) {
            if ($this->random->getInt(1, 2) === 1) {
                // Most often whose client it is now; else whose it was.
                $owner = $this->random->getInt(1, 3) === 1 ? $this->owner() : $this->clients[$this->credits[$credit]['client']];
                $change = ['new', 'worse', 'worse', 'better', 'cured', 'left'][$this->random->getInt(0, 5)];
                $this->changes[] = ['credit' => $credit, 'run' => $run, 'change' => $change, ...$owner];
            }
        }
    }

    public function write(CarbonImmutable $today): void
    {
        (new LedgerRows($this, $this->random, $today))->write();
    }
}
