<?php

declare(strict_types=1);

namespace App\Actions\Idempotency;

use App\Support\Clock;
use App\Support\Transaction;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;

/** Answers are kept as long as a phone may still ask for them; their payments keep the key for ever. */
final class ForgetOldAnswers
{
    /** One delete of this many holds SQLite's write lock for about 10 ms. */
    private const CHUNK = 500;

    /** @return int answers forgotten */
    public function handle(CarbonImmutable $now): int
    {
        $before = Clock::stored($now->subDays((int) config('idempotency.keep_days')));
        $forgotten = 0;

        do {
            $deleted = Transaction::run(fn (): int => DB::table('idempotency_keys')
                ->whereIn(DB::raw('(user_id, key)'), DB::table('idempotency_keys')
                    ->select(['user_id', 'key'])
                    ->where('created_at', '<', $before)
                    ->limit(self::CHUNK))
                ->delete());
            $forgotten += $deleted;
        } while ($deleted === self::CHUNK);

        return $forgotten;
    }
}
