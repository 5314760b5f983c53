<?php

declare(strict_types=1);

namespace Tests\Support\Promises;

use Carbon\CarbonImmutable;

/** The promises of one credit as the contract words them, worked out from scratch each time. Days are those of La Paz. */
final class SlowPromises
{
    /** @var array<int, array{amount: int, madeAt: CarbonImmutable, dueOn: string, replaced: bool, said: bool, told: int, toldNow: bool}> */
    private array $promises = [];

    /** @var array<int, array{amount: int, takenAt: CarbonImmutable, reversed: bool}> */
    private array $payments = [];

    public function promise(int $id, int $amount, CarbonImmutable $now, string $dueOn): void
    {
        foreach ($this->promises as $other => $promise) {
            if ($this->isOpen($promise)) {
                $isOver = $promise['dueOn'] < self::day($now);
                $this->promises[$other]['said'] = $isOver;
                $this->promises[$other]['replaced'] = ! $isOver;
            }
        }

        $this->promises[$id] = [
            'amount' => $amount, 'madeAt' => $now, 'dueOn' => $dueOn, 'replaced' => false, 'said' => false, 'told' => 0, 'toldNow' => false,
        ];
    }

    public function pay(int $id, int $amount, CarbonImmutable $takenAt): void
    {
        $this->payments[$id] = ['amount' => $amount, 'takenAt' => $takenAt, 'reversed' => false];
        $this->mend();
    }

    public function reverse(int $id): void
    {
        $this->payments[$id]['reversed'] = true;
        $this->mend();
    }

    /** @return list<int> */
    public function reversible(): array
    {
        return array_keys(array_filter($this->payments, fn (array $payment): bool => ! $payment['reversed']));
    }

    public function check(CarbonImmutable $now): void
    {
        foreach ($this->promises as $id => $promise) {
            if ($this->isOpen($promise) && $promise['dueOn'] < self::day($now)) {
                $this->promises[$id]['said'] = true;
            }

            if (in_array($this->state($this->promises[$id]), ['partly', 'broken'], true) && ! $promise['toldNow']) {
                $this->promises[$id]['told']++;
                $this->promises[$id]['toldNow'] = true;
            }
        }
    }

    /** @return array<int, array{string, int, int}> state, kept and how often it was told as broken, by promise */
    public function all(): array
    {
        return array_map(fn (array $promise): array => [
            $this->state($promise),
            $promise['replaced'] ? -1 : $this->kept($promise),
            $promise['told'],
        ], $this->promises);
    }

    /** Kept after all: should it break again, that is news again. */
    private function mend(): void
    {
        foreach ($this->promises as $id => $promise) {
            if ($this->state($promise) === 'kept') {
                $this->promises[$id]['toldNow'] = false;
            }
        }
    }

    /** @param  array{amount: int, madeAt: CarbonImmutable, dueOn: string, replaced: bool, said: bool, told: int, toldNow: bool}  $promise */
    private function state(array $promise): string
    {
        $kept = $this->kept($promise);

        return match (true) {
            $promise['replaced'] => 'replaced',
            ! $promise['said'] => 'open',
            $kept >= $promise['amount'] => 'kept',
            default => $kept > 0 ? 'partly' : 'broken',
        };
    }

    /** @param  array{amount: int, madeAt: CarbonImmutable, dueOn: string, replaced: bool, said: bool, told: int, toldNow: bool}  $promise */
    private function kept(array $promise): int
    {
        $kept = 0;

        foreach ($this->payments as $payment) {
            $inTime = $payment['takenAt'] > $promise['madeAt'] && self::day($payment['takenAt']) <= $promise['dueOn'];
            $kept += $inTime && ! $payment['reversed'] ? $payment['amount'] : 0;
        }

        return $kept;
    }

    /** @param  array{amount: int, madeAt: CarbonImmutable, dueOn: string, replaced: bool, said: bool, told: int, toldNow: bool}  $promise */
    private function isOpen(array $promise): bool
    {
        return ! $promise['replaced'] && ! $promise['said'];
    }

    private static function day(CarbonImmutable $instant): string
    {
        return $instant->subHours(4)->format('Y-m-d');
    }
}
