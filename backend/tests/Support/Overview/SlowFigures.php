<?php

declare(strict_types=1);

namespace Tests\Support\Overview;

use App\Models\User;

/** The figures of one person, counted one record after the other, with nothing of the product's own code. */
final readonly class SlowFigures
{
    public function __construct(private Ledger $ledger, private User $user)
    {
    }

    /** @return array<string, mixed> as the wire has them, centavos as numbers */
    public function figures(): array
    {
        [$outstanding, $principal, $credits, $defaulted] = [0, 0, 0, 0];
        $atRisk = [1 => 0, 7 => 0, 30 => 0];

        foreach ($this->ledger->credits as $id => $credit) {
            if (! $this->isMine($credit['client'])) {
                continue;
            }

            $owed = $this->ledger->owed($id);
            $defaulted += $credit['status'] === 'defaulted' ? $owed : 0;

            if ($credit['status'] === 'active') {
                $lent = (int) floor($owed * $credit['amount'] / $credit['total'] + 0.5);
                $outstanding += $owed;
                $principal += $lent;
                $credits++;

                foreach (array_keys($atRisk) as $days) {
                    $atRisk[$days] += -min($this->ledger->unpaidDays($id)) > $days ? $lent : 0;
                }
            }
        }

        return [
            'outstanding' => $outstanding,
            'principal' => $principal,
            'credits' => $credits,
            'at_risk' => $atRisk,
            'par' => array_map(fn (int $risk): ?string => self::percent($risk, $principal), $atRisk),
            'defaulted' => $defaulted,
            'recovered' => $this->recovered(),
            'due' => $this->due(),
            'collected' => $this->collected(),
            'rolled' => $this->changed('worse'),
            'cured' => $this->changed('cured'),
        ];
    }

    private function recovered(): int
    {
        $recovered = 0;

        foreach ($this->ledger->payments as $payment) {
            $isMine = $this->isMine($this->ledger->credits[$payment['credit']]['client']);
            $recovered += $payment['recovery'] && ! $payment['reversed'] && $isMine ? array_sum($payment['parts']) : 0;
        }

        return $recovered;
    }

    private function due(): int
    {
        $due = 0;

        foreach ($this->ledger->installments as $id => $installment) {
            $credit = $this->ledger->credits[$installment['credit']];

            if ($installment['day'] === 0 && in_array($credit['status'], ['active', 'completed'], true) && $this->isMine($credit['client'])) {
                $due += $installment['amount'] - $this->paidBeforeToday($id);
            }
        }

        return $due;
    }

    private function paidBeforeToday(int $installment): int
    {
        $paid = 0;

        foreach ($this->ledger->payments as $payment) {
            $paid += $payment['day'] < 0 && ! $payment['reversed'] ? $payment['parts'][$installment] ?? 0 : 0;
        }

        return $paid;
    }

    /** @return array{due: int, arrears: int, ahead: int, payments: int} */
    private function collected(): array
    {
        $sums = ['due' => 0, 'arrears' => 0, 'ahead' => 0, 'payments' => 0];

        foreach ($this->ledger->payments as $payment) {
            if ($payment['day'] === 0 && ! $payment['reversed'] && $this->isMyPayment($payment)) {
                $sums['payments']++;

                foreach ($payment['parts'] as $id => $part) {
                    $sums[['arrears', 'due', 'ahead'][($this->ledger->installments[$id]['day'] <=> 0) + 1]] += $part;
                }
            }
        }

        return $sums;
    }

    private function changed(string $kind): ?int
    {
        $today = array_filter($this->ledger->runs, fn (array $run): bool => $run['day'] === 0 && $run['state'] === 'done');
        $credits = [];

        foreach ($this->ledger->changes as $change) {
            $wasMine = $this->isWhose($change['manager'], $change['cobrador']);
            $isMine = $this->isMine($this->ledger->credits[$change['credit']]['client']);

            if (isset($today[$change['run']]) && $change['change'] === $kind && $wasMine && $isMine) {
                $credits[$change['credit']] = true;
            }
        }

        return $today === [] ? null : count($credits);
    }

    private function isMine(int $client): bool
    {
        return $this->isWhose($this->ledger->clients[$client]['manager'], $this->ledger->clients[$client]['cobrador']);
    }

    private function isWhose(int $manager, ?int $cobrador): bool
    {
        return $this->user->isAdmin() || in_array($this->user->id, [$manager, $cobrador], true);
    }

    /** @param  array{credit: int, by: int, day: int, reversed: bool, recovery: bool, parts: array<int, int>}  $payment */
    private function isMyPayment(array $payment): bool
    {
        $mineToo = $this->user->isManager() ? $this->user->cobradores->modelKeys() : [];

        return $this->isMine($this->ledger->credits[$payment['credit']]['client'])
            || in_array($payment['by'], [$this->user->id, ...$mineToo], true);
    }

    private static function percent(int $part, int $whole): ?string
    {
        return $whole === 0 ? null : number_format(floor($part * 10_000 / $whole + 0.5) / 100, 2, '.', '');
    }
}
