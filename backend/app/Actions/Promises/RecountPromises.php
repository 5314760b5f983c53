<?php

declare(strict_types=1);

namespace App\Actions\Promises;

use App\Models\Payment;
use App\Support\Clock;
use App\Support\Promises\PromiseSql;
use Illuminate\Support\Facades\DB;

/**
 * Money came, late perhaps, or was given back: whatever promise counts it counts anew, also one that was called broken.
 * Inside the payment's own transaction, under the lock of its credit.
 */
final class RecountPromises
{
    /** @param  Payment  $payment  the one taken, also when it is its reversal that is being written */
    public function handle(Payment $payment): void
    {
        $kept = PromiseSql::KEPT;
        $outcome = PromiseSql::outcome($kept);

        DB::update(<<<SQL
            UPDATE promises SET
                kept = {$kept},
                state = CASE state WHEN 'open' THEN state ELSE {$outcome} END,
                broken_told = broken_told AND {$kept} < amount
            WHERE credit_id = ? AND state <> 'replaced' AND created_at < ? AND due_on >= ?
            SQL, [$payment->credit_id, Clock::stored($payment->taken_at), $payment->day->format('Y-m-d')]);
    }
}
