<?php

declare(strict_types=1);

namespace Tests\Bench\Check;

use App\Enums\Role;
use App\Support\Clock;
use App\Support\Sql;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;

/**
 * Active credits by the million, made by SQL: half daily with 24 instalments, half weekly with 12. Of each hundred,
 * nine are late (1 to 120 days) and one ends within a week. Four credits to three clients, 375 clients to a cobrador.
 */
final readonly class Portfolio
{
    private const CLIENTS_A_COBRADOR = 375;

    private const COBRADORES_A_MANAGER = 10;

    public function __construct(private int $credits, private CarbonImmutable $today)
    {
    }

    public function build(): void
    {
        Loading::during(function (): void {
            $this->people();
            $this->clients();
            $this->credits();
            $this->installments();
        });
    }

    public function cobradores(): int
    {
        return max(1, intdiv($this->clientCount(), self::CLIENTS_A_COBRADOR));
    }

    private function clientCount(): int
    {
        return intdiv($this->credits * 3, 4);
    }

    private function managers(): int
    {
        return intdiv($this->cobradores() - 1, self::COBRADORES_A_MANAGER) + 1;
    }

    private function people(): void
    {
        [$managers, $at] = [$this->managers(), $this->at()];
        $manager = Role::Manager->value;
        $cobrador = Role::Cobrador->value;
        $perManager = self::COBRADORES_A_MANAGER;

        DB::statement("INSERT INTO teams (id, name, department, manager_id, created_at, updated_at)
            WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < {$managers})
            SELECT n, 'Equipo ' || n, 'La Paz', n, {$at}, {$at} FROM k");
        DB::statement("INSERT INTO users (id, name, email, password, role, team_id, manager_id, active, created_at, updated_at)
            WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < {$managers} + {$this->cobradores()})
            SELECT n, 'Persona ' || n, n || '@bench.example', '-', CASE WHEN n <= {$managers} THEN '{$manager}' ELSE '{$cobrador}' END,
                CASE WHEN n <= {$managers} THEN n ELSE (n - {$managers} - 1) / {$perManager} + 1 END,
                CASE WHEN n <= {$managers} THEN NULL ELSE (n - {$managers} - 1) / {$perManager} + 1 END, true, {$at}, {$at}
            FROM k");
    }

    private function clients(): void
    {
        [$clients, $at, $first] = [$this->clientCount(), $this->at(), $this->managers() + 1];

        DB::statement("INSERT INTO clients (id, name, phone, team_id, manager_id, cobrador_id, route_order, version, created_at, updated_at)
            WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < {$clients})
            SELECT k.n, 'Rosmery Quispe ' || k.n, '7' || (1000000 + k.n), u.team_id, u.manager_id,
                CASE WHEN k.n % 50 = 0 THEN NULL ELSE u.id END, k.n % 375, 1, {$at}, {$at}
            FROM k JOIN users u ON u.id = {$first} + k.n % {$this->cobradores()}");
    }

    /** `d` is how many days ago the oldest unpaid instalment fell due, `p` how many are paid before it. */
    private function credits(): void
    {
        [$today, $at, $clients] = [Sql::date($this->today), $this->at(), $this->clientCount()];

        DB::statement("INSERT INTO credits (id, client_id, amount, rate_bp, total, frequency, installments_count, status, created_by,
                delivered_on, first_due_on, end_date, paid, oldest_unpaid_due_on, version, created_at, updated_at)
            WITH RECURSIVE k(n) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT n + 1 FROM k WHERE n < {$this->credits}),
            shape AS (
                SELECT n, n % 2 = 0 AS daily,
                    CASE WHEN n % 100 < 9 THEN 1 + (n * 7919) % 120 ELSE -((n * 7919) % 6) END AS d,
                    CASE WHEN n % 100 = 9 THEN CASE WHEN n % 2 = 0 THEN 23 ELSE 11 END ELSE (n * 31) % 10 END AS p
                FROM k
            )
            SELECT n, (n - 1) % {$clients} + 1, 100000, 270, 102700, CASE WHEN daily THEN 'daily' ELSE 'weekly' END,
                CASE WHEN daily THEN 24 ELSE 12 END, 'active', 1,
                {$this->after($today, '-d - (p + 1) * CASE WHEN daily THEN 1 ELSE 7 END')},
                {$this->after($today, '-d - p * CASE WHEN daily THEN 1 ELSE 7 END')},
                {$this->after($today, '-d + CASE WHEN daily THEN 23 - p ELSE 7 * (11 - p) END')},
                p * CASE WHEN daily THEN 4200 ELSE 8500 END, {$this->after($today, '-d')}, 1 + p, {$at}, {$at}
            FROM shape");
    }

    private function installments(): void
    {
        DB::statement("INSERT INTO installments (credit_id, number, due_on, amount, paid)
            WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < 24)
            SELECT c.id, k.n, {$this->after('c.first_due_on', "(k.n - 1) * CASE c.frequency WHEN 'daily' THEN 1 ELSE 7 END")},
                CASE WHEN k.n = c.installments_count THEN c.total - (k.n - 1) * e.amount ELSE e.amount END,
                CASE WHEN (k.n - 1) * e.amount < c.paid THEN e.amount ELSE 0 END
            FROM credits c
            CROSS JOIN (SELECT 'daily' AS frequency, 4200 AS amount UNION ALL SELECT 'weekly', 8500) e
            CROSS JOIN k
            WHERE e.frequency = c.frequency AND k.n <= c.installments_count
            ORDER BY c.id");
    }

    private function after(string $day, string $days): string
    {
        return Sql::isPostgres() ? "(CAST({$day} AS date) + CAST({$days} AS integer))" : "date({$day}, ({$days}) || ' days')";
    }

    private function at(): string
    {
        return Sql::instant(Clock::now());
    }
}
