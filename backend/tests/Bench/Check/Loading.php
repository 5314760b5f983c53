<?php

declare(strict_types=1);

namespace Tests\Bench\Check;

use App\Support\Sql;
use Illuminate\Support\Facades\DB;

/** Puts aside what makes rows by the million slow to insert, and brings it all back. */
final class Loading
{
    /** @param  callable(): void  $work */
    public static function during(callable $work): void
    {
        DB::statement('DROP INDEX installments_due_on_index');
        Sql::isPostgres() ? self::withoutForeignKeys($work) : self::withoutWaiting($work);
        DB::statement('CREATE INDEX installments_due_on_index ON installments (due_on)');
        self::settle();
    }

    /** Both sides of a comparison start with nothing left to write. */
    public static function settle(): void
    {
        if (! Sql::isPostgres()) {
            DB::select('PRAGMA wal_checkpoint(TRUNCATE)');

            return;
        }

        // What its own housekeeping does within a minute; checkpoints are for those who administrate a server.
        DB::unprepared('VACUUM ANALYZE attention_states, attention_history, check_counts, check_runs, streams, jobs');

        if (DB::scalar('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')) {
            DB::statement('CHECKPOINT');
        }
    }

    /** @param  callable(): void  $work */
    private static function withoutWaiting(callable $work): void
    {
        DB::statement('PRAGMA foreign_keys = OFF');
        DB::statement('PRAGMA synchronous = OFF');
        $work();
        DB::statement('PRAGMA synchronous = NORMAL');
        DB::statement('PRAGMA foreign_keys = ON');
    }

    /** @param  callable(): void  $work */
    private static function withoutForeignKeys(callable $work): void
    {
        $keys = DB::select(<<<'SQL'
            SELECT conrelid::regclass AS holder, conname AS name, pg_get_constraintdef(oid) AS definition
            FROM pg_constraint
            WHERE contype = 'f' AND conrelid IN ('teams'::regclass, 'users'::regclass, 'clients'::regclass, 'credits'::regclass, 'installments'::regclass)
            SQL);

        foreach ($keys as $key) {
            DB::statement("ALTER TABLE {$key->holder} DROP CONSTRAINT {$key->name}");
        }

        $work();

        foreach ($keys as $key) {
            DB::statement("ALTER TABLE {$key->holder} ADD CONSTRAINT {$key->name} {$key->definition}");
        }

        DB::unprepared('VACUUM ANALYZE');
    }
}
