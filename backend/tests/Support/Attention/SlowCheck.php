<?php

declare(strict_types=1);

namespace Tests\Support\Attention;

/** The rules of the check, one credit after the other, with nothing of the product's own code. */
final class SlowCheck
{
    private const LEVELS = [91 => 'late_7', 61 => 'late_6', 31 => 'late_5', 16 => 'late_4', 8 => 'late_3', 4 => 'late_2', 1 => 'late_1'];

    /** @var array<int, string> what the last run listed, by credit */
    public array $listed = [];

    /** @var array<int, int> the run in which a listed credit reached its level */
    public array $since = [];

    /** @var array<int, int> the run that last told it */
    public array $told = [];

    /** @var array<string, array<string, int>> by "manager cobrador" */
    public array $counts = [];

    /** @var array<string, list<array<string, mixed>>> what each stream is told, in order */
    public array $rows = [];

    public function run(World $world, int $run): void
    {
        $this->counts = $this->rows = [];
        $heard = [];

        foreach ($world->loans as $loan) {
            [$before, $now] = [$this->listed[$loan->id] ?? null, self::level($loan, $world->day)];
            [$manager, $cobrador] = $world->clients[$loan->client];
            $stream = 'cobrador.'.($cobrador ?? $manager);
            $count = &$this->counts["{$manager} {$cobrador}"];
            $count ??= ['new' => 0, 'worse' => 0, 'same' => 0, 'cured' => 0, 'listed' => 0];

            $change = match (true) {
                $now === null => null,
                $before === null => 'new',
                self::severity($now) > self::severity($before) => 'worse',
                default => 'same',
            };
            $isCured = self::severity($before) > 0 && self::severity($now) === 0 && in_array($loan->status, ['active', 'completed'], true);

            if ($change !== null) {
                $count[$change]++;
                $count['listed']++;
            }

            $count['cured'] += $isCured ? 1 : 0;

            if ($change === 'new' || $change === 'worse') {
                $this->rows[$stream][] = self::row($loan, $world->day, $now, $before, $change);
                $this->told[$loan->id] = $run;
            }

            if ($isCured || $change === 'worse' || ($change === 'new' && $now !== 'due_soon')) {
                $heard[$stream] = true;
            }

            $this->remember($loan->id, $before, $now, $run);
            unset($count);
        }

        $this->counts = array_filter($this->counts, fn (array $count): bool => array_sum($count) > 0);
        $this->finish($heard);
    }

    private function remember(int $id, ?string $before, ?string $now, int $run): void
    {
        unset($this->listed[$id]);

        if ($now !== null) {
            $this->listed[$id] = $now;
            $this->since[$id] = $now === $before ? $this->since[$id] : $run;
        }
    }

    /** @param  array<string, true>  $heard streams that hear more than of credits which end soon */
    private function finish(array $heard): void
    {
        $sums = [];

        foreach ($this->counts as $whose => $count) {
            [$manager, $cobrador] = explode(' ', $whose);
            $stream = 'cobrador.'.($cobrador === '' ? $manager : $cobrador);

            foreach ($count as $kind => $number) {
                $sums[$stream][$kind] = ($sums[$stream][$kind] ?? 0) + $number;
            }
        }

        foreach ($sums as $stream => $sum) {
            if ($sum['new'] + $sum['worse'] + $sum['cured'] > 0) {
                $rows = $this->rows[$stream] ?? [];
                usort($rows, fn (array $a, array $b): int => [$a['level'], $a['overdue_amount'], $a['days_overdue'], $b['credit_id']]
                    <=> [$b['level'], $b['overdue_amount'], $b['days_overdue'], $a['credit_id']]);
                $this->rows[$stream] = [...$rows, [...$sum, 'quiet' => ! isset($heard[$stream])]];
            }
        }

        ksort($this->rows);
        ksort($this->counts);
    }

    public static function level(Loan $loan, int $day): ?string
    {
        if ($loan->status !== 'active') {
            return null;
        }

        foreach (self::LEVELS as $first => $level) {
            if ($loan->daysLate($day) >= $first) {
                return $level;
            }
        }

        return max($loan->due) <= $day + 7 ? 'due_soon' : null;
    }

    /** 0: not late. */
    private static function severity(?string $level): int
    {
        return $level === null || $level === 'due_soon' ? 0 : (int) substr($level, -1);
    }

    /** @return array<string, mixed> */
    private static function row(Loan $loan, int $day, string $now, ?string $before, string $change): array
    {
        [$count, $amount] = $loan->overdue($day);

        return [
            'credit_id' => $loan->id,
            'level' => $now,
            'previous_level' => $before,
            'change' => $change,
            'days_overdue' => $loan->daysLate($day),
            'overdue_installments' => $count,
            'overdue_amount' => $amount,
            'quiet' => $now === 'due_soon',
        ];
    }
}
