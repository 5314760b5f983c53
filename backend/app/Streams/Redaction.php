<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\RowType;
use App\Models\StreamRow;
use Illuminate\Database\Eloquent\Builder;

/** A client leaves a stream: of his rows there only number, id and time stay. */
final class Redaction
{
    // Far below the 32,766 variables that SQLite takes in one statement.
    private const CLIENTS_A_STATEMENT = 500;

    /**
     * @param  list<int>  $clientIds
     * @param  int  $keepPaymentsOf  a user: what he took himself stays readable, he answers for it
     */
    public static function empty(string $stream, array $clientIds, int $keepPaymentsOf): void
    {
        foreach (array_chunk($clientIds, self::CLIENTS_A_STATEMENT) as $chunk) {
            StreamRow::query()
                ->where('stream', $stream)
                ->whereIn('client_id', $chunk)
                ->where(fn (Builder $row): Builder => $row
                    ->where('type', '<>', RowType::PaymentReceived)
                    ->orWhereNull('actor_id')
                    ->orWhere('actor_id', '<>', $keepPaymentsOf))
                ->toBase()
                ->update([
                    'type' => RowType::Redacted->value,
                    'payload' => '{}',
                    'client_id' => null,
                    'credit_id' => null,
                    'actor_id' => null,
                    'run_id' => null,
                    'quiet' => true,
                ]);
        }
    }
}
