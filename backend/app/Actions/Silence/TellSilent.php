<?php

declare(strict_types=1);

namespace App\Actions\Silence;

use App\Enums\RowType;
use App\Streams\StreamNames;
use App\Support\Clock;
use App\Support\Silence\Silent;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;

/** Tells a silence once: whatever he does next begins another. */
final class TellSilent
{
    /** @return int how many were told */
    public function handle(CarbonImmutable $now): int
    {
        $silent = Silent::at($now);

        return $silent === [] ? 0 : Transaction::run(function (TransactionContext $tx) use ($silent): int {
            $new = $this->note($silent);

            foreach ($silent as $one) {
                if (in_array($one['id'], $new, true)) {
                    $tx->tell(StreamNames::cobrador($one['id']), RowType::CobradorSilent->value, [
                        'cobrador_id' => $one['id'],
                        'cobrador_name' => $one['name'],
                        'since' => Clock::wire($one['since']),
                    ], null);
                }
            }

            return count($new);
        });
    }

    /**
     * @param  non-empty-list<array{id: int, name: string, since: CarbonImmutable}>  $silent
     * @return list<int> those of whom this silence was not told yet
     */
    private function note(array $silent): array
    {
        $places = implode(', ', array_fill(0, count($silent), '(?, ?)'));
        $values = array_merge(...array_map(fn (array $one): array => [$one['id'], Clock::stored($one['since'])], $silent));

        return array_column(DB::select(<<<SQL
            INSERT INTO silences (cobrador_id, since) VALUES {$places}
            ON CONFLICT (cobrador_id) DO UPDATE SET since = excluded.since WHERE silences.since < excluded.since
            RETURNING cobrador_id
            SQL, $values, useReadPdo: false), 'cobrador_id');
    }
}
