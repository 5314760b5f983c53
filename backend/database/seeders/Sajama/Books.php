<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\PaymentMethod;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Installment;
use App\Support\Clock;
use Illuminate\Support\Facades\DB;

/** Writes the portfolio in a few statements: through the models it would take a minute. */
final class Books
{
    // 20 columns a row at most: below the 32,766 variables that SQLite takes in one statement.
    private const ROWS_A_STATEMENT = 500;

    public static function write(Portfolio $portfolio): void
    {
        self::insert('credits', array_map(fn (Credit $credit): array => $credit->getAttributes(), $portfolio->credits));
        self::insert('installments', array_merge(...array_map(
            fn (Credit $credit): array => $credit->installments->map(fn (Installment $one): array => $one->getAttributes())->all(),
            $portfolio->credits,
        )));

        $clients = array_column(array_map(fn (Credit $credit): array => [$credit->id, $credit->client], $portfolio->credits), 1, 0);
        [$payments, $allocations] = [[], []];

        foreach ($portfolio->takings as $at => $taking) {
            $payments[] = self::payment($at + 1, $taking, $clients[$taking->creditId]);

            foreach ($taking->allocations as $allocation) {
                $allocations[] = ['payment_id' => $at + 1, ...$allocation];
            }
        }

        self::insert('payments', $payments);
        self::insert('payment_allocations', $allocations);
    }

    /** @param  list<array<string, mixed>>  $rows */
    public static function insert(string $table, array $rows): void
    {
        foreach (array_chunk($rows, self::ROWS_A_STATEMENT) as $chunk) {
            DB::table($table)->insert($chunk);
        }

        // PostgreSQL does not count ids that were given.
        if (DB::getDriverName() === 'pgsql' && isset($rows[0]['id'])) {
            DB::select("select setval(pg_get_serial_sequence('{$table}', 'id'), ?)", [max(array_column($rows, 'id'))]);
        }
    }

    /** @return array<string, mixed> */
    private static function payment(int $id, Taking $taking, Client $client): array
    {
        // Who pays by transfer pays at the office.
        $isAtOffice = $client->cobrador_id === null || $taking->method === PaymentMethod::Transfer;
        $takenAt = Clock::stored($taking->takenAt);
        $recordedAt = Clock::stored($taking->takenAt->addMilliseconds(3_200 + 37 * ($id % 90)));

        return [
            'id' => $id,
            'credit_id' => $taking->creditId,
            'client_id' => $client->id,
            'received_by' => $isAtOffice ? $client->manager_id : $client->cobrador_id,
            'cobrador_id' => $client->cobrador_id,
            'amount' => $taking->amount,
            'kind' => 'payment',
            'method' => $taking->method->value,
            'taken_at' => $takenAt,
            'recorded_at' => $recordedAt,
            'day' => Clock::dayOf($taking->takenAt)->format('Y-m-d'),
            'balance_after' => $taking->balanceAfter,
            'idempotency_key' => self::uuid("payment {$taking->creditId} {$takenAt}"),
            'created_at' => $recordedAt,
            'updated_at' => $recordedAt,
        ];
    }

    /** Version 8: made in our own way. */
    private static function uuid(string $of): string
    {
        $hex = hash('xxh128', $of);
        $hex[12] = '8';
        $hex[16] = '89ab'[hexdec($hex[16]) % 4];

        return implode('-', sscanf($hex, '%8s%4s%4s%4s%12s'));
    }
}
