<?php

declare(strict_types=1);

namespace App\Actions\Sessions;

use App\Models\AccessToken;
use App\Support\Clock;
use App\Support\Sql;
use Carbon\CarbonImmutable;
use Closure;
use Illuminate\Database\Query\Builder;
use Illuminate\Database\QueryException;
use Illuminate\Database\SQLiteConnection;
use Illuminate\Support\Facades\DB;

/** Nobody waits for this mark: one statement, no transaction, and a locked database skips it. */
final class NoteLastSeen
{
    public function handle(AccessToken $token, CarbonImmutable $now): void
    {
        $due = $now->subSeconds((int) config('access.last_seen_seconds'));

        if ($token->last_seen_at?->greaterThan($due)) {
            return;
        }

        try {
            $this->withoutWaiting(fn (): int => $this->free($token)->update(['last_seen_at' => Clock::stored($now)]));
        } catch (QueryException) {
            // The next request marks it.
        }
    }

    private function free(AccessToken $token): Builder
    {
        $row = AccessToken::query()->whereKey($token->id)->toBase();

        return Sql::isPostgres()
            ? AccessToken::query()->toBase()->whereIn('id', $row->select('id')->lock('for update skip locked'))
            : $row;
    }

    /** @param  Closure(): int  $write */
    private function withoutWaiting(Closure $write): void
    {
        $connection = DB::connection();

        if (! $connection instanceof SQLiteConnection) {
            $write();

            return;
        }

        $pdo = $connection->getPdo();
        $pdo->exec('PRAGMA busy_timeout = 0');

        try {
            $write();
        } finally {
            $pdo->exec('PRAGMA busy_timeout = '.(int) $connection->getConfig('busy_timeout'));
        }
    }
}
