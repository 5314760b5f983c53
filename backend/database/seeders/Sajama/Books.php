<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\PaymentMethod;
use Illuminate\Support\Facades\DB;

/** Writes the portfolio in few statements and without models: one by one it would take minutes. */
final class Books
{
    // 20 columns a row at most: below the 32,766 variables that SQLite takes in one statement.
    private const ROWS_A_STATEMENT = 500;

    private const SECONDS_TO_UTC = 4 * 3_600;

    /** @param  list<array{Plan, int|null}>  $plans */
    public static function write(Portfolio $portfolio, array $plans, Clients $clients): void
    {
        self::writeCredits($portfolio->credits($plans));
        $takings = $portfolio->takings();

        foreach (array_chunk($takings, self::ROWS_A_STATEMENT, preserve_keys: true) as $chunk) {
            self::writeTakings($chunk, $clients);
        }

        self::countOn('credits', 'installments', 'payments');
    }

    /** @param  list<array<string, mixed>>  $rows */
    public static function insert(string $table, array $rows): void
    {
        foreach (array_chunk($rows, self::ROWS_A_STATEMENT) as $chunk) {
            DB::table($table)->insert($chunk);
        }
    }

    /** PostgreSQL does not count ids that were given. */
    public static function countOn(string ...$tables): void
    {
        if (DB::getDriverName() !== 'pgsql') {
            return;
        }

        foreach ($tables as $table) {
            DB::select("select setval(pg_get_serial_sequence('{$table}', 'id'), max(id)) from {$table}");
        }
    }

    /** @param  iterable<array{array<string, mixed>, list<array<string, mixed>>}>  $credits */
    private static function writeCredits(iterable $credits): void
    {
        [$rows, $installments] = [[], []];
        $flush = function () use (&$rows, &$installments): void {
            self::insert('credits', $rows);
            self::insert('installments', $installments);
            [$rows, $installments] = [[], []];
        };

        foreach ($credits as [$credit, $ofCredit]) {
            $rows[] = $credit;
            array_push($installments, ...$ofCredit);

            if (count($rows) === self::ROWS_A_STATEMENT) {
                $flush();
            }
        }

        $flush();
    }

    /** @param  array<int, Taking>  $takings  by their place among all */
    private static function writeTakings(array $takings, Clients $clients): void
    {
        [$payments, $allocations] = [[], []];

        foreach ($takings as $at => $taking) {
            $payments[] = self::payment($at + 1, $taking, $clients->rows[$taking->clientId]);

            foreach ($taking->allocations as [$installment, $amount, $settled]) {
                $allocations[] = ['payment_id' => $at + 1, 'installment_id' => $installment, 'amount' => $amount, 'settled' => $settled];
            }
        }

        self::insert('payments', $payments);
        self::insert('payment_allocations', $allocations);
    }

    /**
     * @param  array<string, mixed>  $client
     * @return array<string, mixed>
     */
    private static function payment(int $id, Taking $taking, array $client): array
    {
        // Who pays by transfer pays at the office.
        $isAtOffice = $client['cobrador_id'] === null || $taking->method === PaymentMethod::Transfer;
        $takenAt = gmdate('Y-m-d H:i:s.000', $taking->takenAt);
        $delay = 3_200 + 37 * ($id % 90);
        $recordedAt = gmdate('Y-m-d H:i:s', $taking->takenAt + intdiv($delay, 1_000)).sprintf('.%03d', $delay % 1_000);

        return [
            'id' => $id,
            'credit_id' => $taking->creditId,
            'client_id' => $client['id'],
            'received_by' => $isAtOffice ? $client['manager_id'] : $client['cobrador_id'],
            'cobrador_id' => $client['cobrador_id'],
            'amount' => $taking->amount,
            'kind' => 'payment',
            'method' => $taking->method->value,
            'taken_at' => $takenAt,
            'recorded_at' => $recordedAt,
            'day' => gmdate('Y-m-d', $taking->takenAt - self::SECONDS_TO_UTC),
            'balance_after' => $taking->balanceAfter,
            'idempotency_key' => self::uuid("payment {$taking->creditId} {$takenAt}"),
            'created_at' => $recordedAt,
            'updated_at' => $recordedAt,
        ];
    }

    /** Version 8: made in our own way. */
    public static function uuid(string $of): string
    {
        $hex = hash('xxh128', $of);
        $hex[12] = '8';
        $hex[16] = '89ab'[hexdec($hex[16]) % 4];

        return implode('-', sscanf($hex, '%8s%4s%4s%4s%12s'));
    }
}
