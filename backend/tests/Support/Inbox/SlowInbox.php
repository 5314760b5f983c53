<?php

declare(strict_types=1);

namespace Tests\Support\Inbox;

use Carbon\CarbonImmutable;

/**
 * One stream as one person sees it, as the contract words it: every question looks at every row.
 *
 * @phpstan-type Row array{id: int, seq: int, credit: int|null, isOwn: bool, quiet: bool}
 */
final class SlowInbox
{
    /** @var array<int, Row> by id */
    private array $rows = [];

    private int $mark = 0;

    /** @var array<int, true> */
    private array $read = [];

    /** @var array<int, true> */
    private array $archived = [];

    /** @var array<int, array{until: CarbonImmutable|null, payments: int}> what sleeps, by credit; null: until a payment */
    private array $asleep = [];

    /** @var array<int, int|null> the row by which a credit came back, until it is seen */
    private array $back = [];

    /** @var array<int, int> */
    private array $payments = [];

    public function told(int $id, ?int $credit, bool $isOwn, bool $quiet): void
    {
        $this->rows[$id] = ['id' => $id, 'seq' => count($this->rows) + 1, 'credit' => $credit, 'isOwn' => $isOwn, 'quiet' => $quiet];
    }

    public function paid(int $credit): void
    {
        $this->payments[$credit] = ($this->payments[$credit] ?? 0) + 1;
    }

    /** @param  CarbonImmutable|null  $until  null: until a payment */
    public function snooze(int $credit, ?CarbonImmutable $until): void
    {
        $this->asleep[$credit] = ['until' => $until, 'payments' => $this->payments[$credit] ?? 0];
        unset($this->back[$credit]);
    }

    public function markUpTo(int $seq): void
    {
        $this->mark = max($this->mark, $seq);
        $this->back = array_filter($this->back, fn (?int $id): bool => $id !== null && $this->rows[$id]['seq'] > $seq);
    }

    public function read(int $id): void
    {
        $this->read[$id] = true;
        $this->back = array_filter($this->back, fn (?int $back): bool => $back !== $id);
    }

    public function archive(int $id): void
    {
        $this->read($id);
        $this->archived[$id] = true;
    }

    /** Whenever the screen asks. */
    public function wake(CarbonImmutable $now): void
    {
        foreach ($this->asleep as $credit => $sleep) {
            $isOver = $sleep['until'] === null ? ($this->payments[$credit] ?? 0) > $sleep['payments'] : $sleep['until'] <= $now;

            if ($isOver) {
                unset($this->asleep[$credit]);
                $others = array_keys(array_filter($this->rows, fn (array $row): bool => $row['credit'] === $credit && ! $row['isOwn']));
                $this->back[$credit] = $others === [] ? null : max($others);
                unset($this->archived[$this->back[$credit] ?? 0]);
            }
        }
    }

    /** @return list<int> newest first */
    public function unread(): array
    {
        return $this->which(fn (array $row): bool => in_array($row['id'], $this->back, true) || (
            ! $row['isOwn'] && ! $row['quiet'] && $row['seq'] > $this->mark && ! isset($this->read[$row['id']]) && ! $this->isAsleep($row)
        ));
    }

    /** @return list<int> */
    public function asleep(): array
    {
        return $this->which(fn (array $row): bool => $this->isAsleep($row) && ! isset($this->archived[$row['id']]));
    }

    /** @return list<int> */
    public function archived(): array
    {
        return $this->which(fn (array $row): bool => isset($this->archived[$row['id']]));
    }

    /** @return list<int> */
    public function listed(): array
    {
        return $this->which(fn (array $row): bool => ! $this->isAsleep($row) && ! isset($this->archived[$row['id']]));
    }

    /** @return list<int> */
    public function all(): array
    {
        return $this->which(fn (): bool => true);
    }

    /** @param  Row  $row */
    private function isAsleep(array $row): bool
    {
        return $row['credit'] !== null && isset($this->asleep[$row['credit']]);
    }

    /**
     * @param  callable(Row): bool  $is
     * @return list<int>
     */
    private function which(callable $is): array
    {
        return array_reverse(array_keys(array_filter($this->rows, $is)));
    }
}
