<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Support\Sql;
use Illuminate\Support\Facades\DB;

/** Lets a test write what the database itself would refuse. */
trait IgnoresChecks
{
    /** Until the end of the test: on PostgreSQL its transaction brings the constraints back. */
    protected function ignoreChecks(): void
    {
        if (! Sql::isPostgres()) {
            DB::statement('PRAGMA ignore_check_constraints = 1');

            return;
        }

        $checks = DB::select("SELECT conrelid::regclass AS holder, conname AS name FROM pg_constraint
            WHERE contype = 'c' AND connamespace = 'public'::regnamespace");

        foreach ($checks as $check) {
            DB::statement("ALTER TABLE {$check->holder} DROP CONSTRAINT \"{$check->name}\"");
        }
    }
}
