<?php

declare(strict_types=1);

namespace Tests\Support\Cash;

/** The boxes of one cobrador kept by hand: what happened is listed, and every figure is added up from the lists each time. */
final class SlowBoxes
{
    /** @var array<string, array{opening: int, isOpeningDeclared: bool, carried: int|null, isClosed: bool, declared: int|null, isMarked: bool, isCorrected: bool, toldOn: string|null}> by day */
    public array $boxes = [];

    /** @var array<int, array{day: string, amount: int, isCash: bool, isBack: bool}> that he took himself, by payment */
    public array $payments = [];

    /** @var list<array{day: string, kind: string, amount: int}> */
    public array $movements = [];

    /** @var array<string, array{day: string, amount: int, isSettled: bool}> by key */
    public array $refused = [];

    /** @var list<string> what his stream said of boxes */
    public array $told = [];

    public function take(int $payment, string $day, int $amount, bool $isCash, ?string $lateOn): void
    {
        $this->payments[$payment] = ['day' => $day, 'amount' => $amount, 'isCash' => $isCash, 'isBack' => false];

        if (! $isCash) {
            return;
        }

        $this->needs($day);
        $this->opensAgain($day);

        if ($lateOn !== null) {
            $this->boxes[$day]['isMarked'] = true;
            $this->tellOpen($day, $lateOn);
        }
    }

    public function giveBack(int $payment): void
    {
        $this->payments[$payment]['isBack'] = true;
        $day = $this->payments[$payment]['day'];

        if ($this->payments[$payment]['isCash'] && $this->boxes[$day]['isClosed']) {
            $this->boxes[$day]['isCorrected'] = true;
            $this->told[] = "cash_difference {$day} {$this->difference($day)} correction";
        }
    }

    public function open(string $day, int $opening): void
    {
        $this->needs($day);
        $this->boxes[$day] = [
            ...$this->boxes[$day],
            'opening' => $opening, 'isOpeningDeclared' => true, 'carried' => $this->carriedTo($day), 'isMarked' => false,
        ];

        if (! in_array($this->openingDifference($day), [null, 0], true)) {
            $this->told[] = "cash_difference {$day} {$this->openingDifference($day)} opening";
        }
    }

    public function move(string $day, string $kind, int $amount): void
    {
        $this->movements[] = ['day' => $day, 'kind' => $kind, 'amount' => $amount];
    }

    public function deliver(string $day, int $amount): void
    {
        $this->needs($day);
        $this->opensAgain($day);
        $this->move($day, 'delivery', $amount);
    }

    public function close(string $day, int $declared): void
    {
        $this->boxes[$day] = [...$this->boxes[$day], 'isClosed' => true, 'declared' => $declared, 'isMarked' => false, 'toldOn' => null];

        if ($this->difference($day) !== 0) {
            $this->told[] = "cash_difference {$day} {$this->difference($day)} closing";
        }
    }

    public function refuse(string $key, string $day, int $amount): void
    {
        $this->needs($day);
        $this->refused[$key] = ['day' => $day, 'amount' => $amount, 'isSettled' => false];
    }

    public function remind(string $today): void
    {
        foreach ($this->boxes as $day => $box) {
            if ($day < $today && ! $box['isClosed']) {
                $this->tellOpen($day, $today);
            }
        }
    }

    public function carriedTo(string $today): ?int
    {
        $earlier = array_filter(array_keys($this->boxes), fn (string $day): bool => $day < $today);
        rsort($earlier);
        $held = null;

        foreach ($earlier as $day) {
            $held += $this->boxes[$day]['declared'] ?? $this->expected($day);

            if ($this->boxes[$day]['isOpeningDeclared']) {
                break;
            }
        }

        return $held;
    }

    /** What must be there: what he began with, what came in, what went out. */
    public function expected(string $day): int
    {
        return $this->boxes[$day]['opening'] + $this->sum($this->cashOf($day)) + $this->moved($day, 'float')
            - $this->moved($day, 'delivery') - $this->moved($day, 'hand_in') - $this->moved($day, 'expense');
    }

    /** @return array<string, array<string, mixed>> each box, by day, as the database should have it */
    public function figures(): array
    {
        $figures = [];

        foreach ($this->boxes as $day => $box) {
            $figures[$day] = [
                'state' => $box['isClosed'] ? 'closed' : 'open',
                'opening' => $box['opening'],
                'opening_declared' => $box['isOpeningDeclared'],
                'opening_difference' => $this->openingDifference($day),
                'payments' => count($this->cashOf($day)),
                'collected' => $this->sum($this->cashOf($day)),
                'floats' => $this->moved($day, 'float'),
                'deliveries' => $this->moved($day, 'delivery'),
                'hand_ins' => $this->moved($day, 'hand_in'),
                'expenses' => $this->moved($day, 'expense'),
                'surplus' => $this->sum(array_filter($this->refused, fn (array $one): bool => $one['day'] === $day && ! $one['isSettled'])),
                'expected' => $this->expected($day),
                'declared' => $box['declared'],
                'difference' => $this->difference($day),
                'requires_reconciliation' => $box['isMarked'],
                'corrected' => $box['isCorrected'],
            ];
        }

        ksort($figures);

        return $figures;
    }

    private function difference(string $day): ?int
    {
        $declared = $this->boxes[$day]['declared'];

        return $declared === null ? null : $declared - $this->expected($day);
    }

    private function openingDifference(string $day): ?int
    {
        $carried = $this->boxes[$day]['carried'];

        return $carried === null ? null : $this->boxes[$day]['opening'] - $carried;
    }

    private function needs(string $day): void
    {
        $this->boxes[$day] ??= [
            'opening' => 0, 'isOpeningDeclared' => false, 'carried' => null, 'isClosed' => false, 'declared' => null,
            'isMarked' => true, 'isCorrected' => false, 'toldOn' => null,
        ];
    }

    private function opensAgain(string $day): void
    {
        if ($this->boxes[$day]['isClosed']) {
            $this->boxes[$day] = [...$this->boxes[$day], 'isClosed' => false, 'isMarked' => true];
        }
    }

    private function tellOpen(string $day, string $today): void
    {
        if (($this->boxes[$day]['toldOn'] ?? '') < $today) {
            $this->boxes[$day]['toldOn'] = $today;
            $this->told[] = "box_open {$day}";
        }
    }

    /** @return array<int, array{day: string, amount: int, isCash: bool, isBack: bool}> */
    private function cashOf(string $day): array
    {
        return array_filter($this->payments, fn (array $one): bool => $one['day'] === $day && $one['isCash'] && ! $one['isBack']);
    }

    private function moved(string $day, string $kind): int
    {
        return $this->sum(array_filter($this->movements, fn (array $one): bool => $one['day'] === $day && $one['kind'] === $kind));
    }

    /** @param  array<array{amount: int}>  $rows */
    private function sum(array $rows): int
    {
        return array_sum(array_column($rows, 'amount'));
    }
}
