<?php

declare(strict_types=1);

namespace Tests\Support;

use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;

/** A migrated SQLite file of its own: what several connections or processes share. */
trait UsesDatabaseFile
{
    private string $databaseFile;

    protected function setUpUsesDatabaseFile(): void
    {
        $this->databaseFile = (string) tempnam(sys_get_temp_dir(), 'vigia');

        config(['database.default' => 'sqlite', 'database.connections.sqlite.database' => $this->databaseFile]);
        DB::purge('sqlite');
        Artisan::call('migrate', ['--force' => true]);
    }

    protected function tearDownUsesDatabaseFile(): void
    {
        DB::purge('sqlite');
        array_map(unlink(...), glob("{$this->databaseFile}*") ?: []);
    }
}
