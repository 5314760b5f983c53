<?php

declare(strict_types=1);

namespace App\Support\Snoozes;

use App\Enums\WakeReason;
use App\Models\User;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;

/**
 * What a person snoozed and what happened to it since: read from what happened, so that whatever records a payment,
 * settles a promise or checks attention need not know who sleeps.
 */
final class DueToWake
{
    private const REASON = <<<'SQL'
        CASE
            WHEN z.until_at <= ? THEN 'time'
            WHEN z.until = 'payment' AND EXISTS (
                SELECT 1 FROM payments p WHERE p.credit_id = z.credit_id AND p.id > z.last_payment_id AND p.kind = 'payment'
            ) THEN 'payment'
            WHEN z.until = 'promise' AND EXISTS (
                SELECT 1 FROM promises p
                WHERE p.credit_id = z.credit_id AND p.id >= z.promise_id AND p.state IN ('kept', 'partly', 'broken')
            ) THEN 'promise'
            WHEN z.until = 'worse' AND EXISTS (
                SELECT 1 FROM attention_history h
                WHERE h.credit_id = z.credit_id AND h.run_id > z.last_run_id
                    AND h.change IN ('new', 'worse') AND h.level > 'due_soon'
            ) THEN 'worse'
            WHEN EXISTS (
                SELECT 1 FROM attention_history h
                WHERE h.credit_id = z.credit_id AND h.run_id > z.last_run_id
                    AND h.change IN ('new', 'worse') AND h.level >= z.wake_level
            ) THEN 'level'
            WHEN z.wake_by <= ? THEN 'limit'
        END
        SQL;

    /** @return array<int, WakeReason> by credit */
    public function of(User $user, CarbonImmutable $now): array
    {
        $reason = self::REASON;
        $at = Clock::stored($now);
        $rows = DB::select(<<<SQL
            SELECT credit_id, reason
            FROM (SELECT z.credit_id, {$reason} AS reason FROM snoozes z WHERE z.user_id = ? AND z.woken_at IS NULL) AS asleep
            WHERE reason IS NOT NULL
            SQL, [$at, $at, $user->id]);

        return array_map(WakeReason::from(...), array_column($rows, 'reason', 'credit_id'));
    }
}
