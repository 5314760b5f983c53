<?php

declare(strict_types=1);

/*
 * A process that holds a lock, for tests of what the others do meanwhile. On SQLite whoever writes holds the whole database.
 * Argument: the statement that takes the lock on PostgreSQL. Says "locked" and lets go when its input ends.
 */

use App\Support\Sql;
use Illuminate\Contracts\Console\Kernel;
use Illuminate\Support\Facades\DB;

require __DIR__.'/../../vendor/autoload.php';

(require __DIR__.'/../../bootstrap/app.php')->make(Kernel::class)->bootstrap();

DB::beginTransaction();

if (Sql::isPostgres()) {
    DB::statement($argv[1]);
}

fwrite(STDOUT, "locked\n");
fgets(STDIN);
DB::rollBack();
