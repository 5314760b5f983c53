<?php

declare(strict_types=1);

namespace Tests\Support\Overview;

use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;
use Random\Randomizer;

/** The rows of a ledger. Instants lie on both edges of their day in La Paz, which ends at 04:00 UTC. */
final readonly class LedgerRows
{
    public function __construct(private Ledger $ledger, private Randomizer $random, private CarbonImmutable $today)
    {
    }

    public function write(): void
    {
        $this->clients();
        $this->credits();
        $this->payments();
        $this->checks();
    }

    private function clients(): void
    {
        foreach ($this->ledger->clients as $id => $client) {
            DB::table('clients')->insert([
                'id' => $id, 'name' => "Cliente {$id}", 'manager_id' => $client['manager'], 'cobrador_id' => $client['cobrador'],
                'team_id' => DB::table('users')->where('id', $client['manager'])->value('team_id'),
            ]);
        }
    }

    private function credits(): void
    {
        foreach ($this->ledger->credits as $id => $credit) {
            $days = $this->ledger->unpaidDays($id);

            DB::table('credits')->insert([
                'id' => $id, 'client_id' => $credit['client'], 'amount' => $credit['amount'], 'rate_bp' => 270, 'total' => $credit['total'],
                'frequency' => 'weekly', 'installments_count' => 12, 'status' => $credit['status'],
                'created_by' => $this->ledger->clients[$credit['client']]['manager'],
                'delivered_on' => $this->date(-60), 'first_due_on' => $this->date(-50), 'end_date' => $this->date(90),
                'paid' => $credit['total'] - $this->ledger->owed($id),
                'oldest_unpaid_due_on' => $days === [] ? null : $this->date(min($days)),
            ]);
        }

        $numbers = [];

        foreach ($this->ledger->installments as $id => $one) {
            $numbers[$one['credit']] = ($numbers[$one['credit']] ?? 0) + 1;

            DB::table('installments')->insert([
                'id' => $id, 'credit_id' => $one['credit'], 'number' => $numbers[$one['credit']],
                'due_on' => $this->date($one['day']), 'amount' => $one['amount'], 'paid' => $one['paid'],
            ]);
        }
    }

    private function payments(): void
    {
        foreach ($this->ledger->payments as $id => $payment) {
            $this->payment($id, $payment['day'], ['kind' => 'payment', 'reverses_id' => null, 'reason' => null], $payment);

            foreach ($payment['parts'] as $installment => $part) {
                DB::table('payment_allocations')->insert([
                    'payment_id' => $id, 'installment_id' => $installment, 'amount' => $part, 'settled' => false,
                ]);
            }

            if ($payment['reversed']) {
                $this->payment($id + 1_000, 0, ['kind' => 'reversal', 'reverses_id' => $id, 'reason' => 'Otro cliente'], $payment);
            }
        }
    }

    /**
     * @param  array<string, mixed>  $kind
     * @param  array{credit: int, by: int, day: int, reversed: bool, recovery: bool, parts: array<int, int>}  $payment
     */
    private function payment(int $id, int $day, array $kind, array $payment): void
    {
        DB::table('payments')->insert([
            'id' => $id, 'credit_id' => $payment['credit'], 'client_id' => $this->ledger->credits[$payment['credit']]['client'],
            'received_by' => $payment['by'], 'amount' => array_sum($payment['parts']), 'method' => ['cash', 'qr', 'transfer'][$id % 3],
            'taken_at' => $this->instant($day), 'recorded_at' => $this->instant(0), 'day' => $this->date($day),
            'balance_after' => 0, 'is_recovery' => $payment['recovery'], 'idempotency_key' => "key-{$id}", ...$kind,
        ]);
    }

    private function checks(): void
    {
        foreach ($this->ledger->runs as $id => $run) {
            $at = $this->instant($run['day']);
            DB::table('check_runs')->insert([
                'id' => $id, 'trigger' => 'hourly', 'state' => $run['state'], 'queued_at' => $at, 'started_at' => $at, 'ended_at' => $at,
            ]);
        }

        foreach ($this->ledger->changes as $change) {
            DB::table('attention_history')->insert([
                'run_id' => $change['run'], 'credit_id' => $change['credit'],
                'client_id' => $this->ledger->credits[$change['credit']]['client'],
                'manager_id' => $change['manager'], 'cobrador_id' => $change['cobrador'], 'change' => $change['change'],
            ]);
        }
    }

    private function date(int $day): string
    {
        return $this->today->addDays($day)->format('Y-m-d');
    }

    private function instant(int $day): string
    {
        return $this->random->getInt(0, 1) === 0
            ? $this->date($day).' 04:00:00.000'
            : $this->date($day + 1).' 03:59:59.999';
    }
}
