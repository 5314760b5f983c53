<?php

declare(strict_types=1);

namespace App\Actions\Credits;

use App\Models\Holiday;
use App\Support\Transaction;
use App\Support\TransactionContext;

/** Writes the holidays that are not there yet. */
final readonly class AddHolidays
{
    /**
     * @param  list<array{date: string, name: string, department: string|null}>  $holidays
     * @return int how many were new
     */
    public function handle(array $holidays): int
    {
        return Transaction::run(function (TransactionContext $tx) use ($holidays): int {
            $new = array_filter($holidays, fn (array $one): bool => ! Holiday::query()
                ->where('date', $one['date'])->where('department', $one['department'])->exists());

            foreach ($new as $one) {
                $tx->audit('holiday.added', Holiday::query()->create($one), $one);
            }

            return count($new);
        });
    }
}
