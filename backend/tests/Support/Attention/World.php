<?php

declare(strict_types=1);

namespace Tests\Support\Attention;

use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;
use Random\Randomizer;
use Tests\Support\TwoTeams;

/** A small lender to whom anything may happen, written to the database by hand. */
final class World
{
    private const FIRST_DAY = '2026-03-02';

    public int $day = 100;

    /** @var array<int, Loan> by id */
    public array $loans = [];

    /** @var array<int, array{int, int|null}> manager and cobrador of each client */
    public array $clients = [];

    public function __construct(private readonly TwoTeams $teams, private readonly Randomizer $random)
    {
        for ($id = 1; $id <= 3; $id++) {
            $this->moveClient($id);
        }

        for ($id = 1; $id <= 4; $id++) {
            $this->lend();
        }
    }

    public function today(): CarbonImmutable
    {
        return $this->date($this->day);
    }

    /** Some days, most often few, and some acts on each side of midnight. */
    public function live(): void
    {
        $this->day += $this->random->getInt(0, 3) ** $this->random->getInt(1, 3);

        for ($acts = $this->random->getInt(0, 4); $acts > 0; $acts--) {
            $this->act($this->loans[$this->random->getInt(1, count($this->loans))]);
        }
    }

    private function act(Loan $loan): void
    {
        match ($this->random->getInt(1, 12)) {
            1, 2, 3, 4, 5 => $this->pay($loan),
            6, 7, 8 => $loan->payments === [] ? null : $loan->reverse($this->random->getInt(0, count($loan->payments) - 1)),
            9 => $this->lend(),
            10 => $this->moveClient($loan->client),
            11 => $this->end($loan, 'cancelled'),
            12 => $this->end($loan, 'defaulted'),
        };
    }

    private function pay(Loan $loan): void
    {
        if ($loan->owed() > 0) {
            $loan->pay($this->random->getInt(1, 4) === 1 ? $loan->owed() : $this->random->getInt(1, $loan->owed()));
        }
    }

    private function end(Loan $loan, string $status): void
    {
        if ($loan->status === 'active' && $this->random->getInt(1, 2) === 1) {
            $loan->status = $status;
            $loan->version++;
        }
    }

    private function lend(): void
    {
        $id = count($this->loans) + 1;
        $step = [1, 7, 14, 30][$this->random->getInt(0, 3)];
        $first = $this->day + [20, -3, -1, -40][$this->random->getInt(0, 3)] + $this->random->getInt(-3, 3);
        $count = $this->random->getInt(1, 4);

        $this->loans[$id] = new Loan(
            $id,
            $this->random->getInt(1, count($this->clients)),
            array_map(fn (int $at): int => $first + $at * $step, range(0, $count - 1)),
            array_map(fn (): int => $this->random->getInt(1, 40) * 50, range(1, $count)),
        );
    }

    private function moveClient(int $id): void
    {
        $this->clients[$id] = [
            [$this->teams->carla->id, $this->teams->maribel->id],
            [$this->teams->carla->id, null],
            [$this->teams->ruben->id, $this->teams->wilmer->id],
            [$this->teams->ruben->id, null],
        ][$this->random->getInt(0, 3)];
    }

    public function write(): void
    {
        $clients = $credits = $installments = [];

        foreach ($this->clients as $id => [$managerId, $cobradorId]) {
            $clients[] = [
                'id' => $id, 'name' => "Cliente {$id}", 'team_id' => $this->teams->carla->team_id,
                'manager_id' => $managerId, 'cobrador_id' => $cobradorId,
            ];
        }

        foreach ($this->loans as $loan) {
            $credits[] = $this->creditRow($loan);

            foreach ($loan->due as $at => $due) {
                $installments[] = [
                    'id' => $loan->id * 10 + $at, 'credit_id' => $loan->id, 'number' => $at + 1,
                    'due_on' => $this->date($due)->format('Y-m-d'), 'amount' => $loan->amounts[$at], 'paid' => $loan->paid[$at],
                ];
            }
        }

        DB::table('clients')->upsert($clients, 'id');
        // Whatever moves a client moves his states.
        DB::update('UPDATE attention_states SET manager_id = c.manager_id, cobrador_id = c.cobrador_id FROM clients c WHERE c.id = attention_states.client_id');
        DB::table('credits')->upsert($credits, 'id');
        DB::table('installments')->upsert($installments, 'id');
    }

    /** @return array<string, mixed> */
    private function creditRow(Loan $loan): array
    {
        $oldest = $loan->oldestUnpaid();

        return [
            'id' => $loan->id, 'client_id' => $loan->client, 'amount' => 1, 'rate_bp' => 0, 'total' => array_sum($loan->amounts),
            'frequency' => 'weekly', 'installments_count' => count($loan->due), 'status' => $loan->status,
            'created_by' => $this->teams->carla->id, 'delivered_on' => $this->date($loan->due[0] - 1)->format('Y-m-d'),
            'end_date' => $this->date(max($loan->due))->format('Y-m-d'), 'paid' => array_sum($loan->paid),
            'oldest_unpaid_due_on' => $oldest === null ? null : $this->date($oldest)->format('Y-m-d'), 'version' => $loan->version,
        ];
    }

    private function date(int $day): CarbonImmutable
    {
        return Clock::date(self::FIRST_DAY)->addDays($day);
    }
}
