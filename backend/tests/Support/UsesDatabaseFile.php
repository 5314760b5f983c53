<?php

declare(strict_types=1);

namespace Tests\Support;

use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;

/** A migrated database of its own, a file on SQLite: what several connections or processes share. */
trait UsesDatabaseFile
{
    private string $databaseFile;

    private static ?string $template = null;

    private static string $root;

    protected function setUpUsesDatabaseFile(): void
    {
        if ($this->isOnPostgres()) {
            $this->copyTemplate();

            return;
        }

        $this->useDatabase($this->databaseFile = (string) tempnam(sys_get_temp_dir(), 'vigia'));
        Artisan::call('migrate', ['--force' => true]);
    }

    protected function tearDownUsesDatabaseFile(): void
    {
        if ($this->isOnPostgres()) {
            $this->useDatabase(self::$root);
            DB::statement("DROP DATABASE IF EXISTS {$this->databaseFile} WITH (FORCE)");

            return;
        }

        DB::purge();
        array_map(unlink(...), glob("{$this->databaseFile}*") ?: []);
    }

    /** @return array<string, string> the environment of a process that is to work on this very database */
    protected function sameDatabase(): array
    {
        return ['DB_DATABASE' => $this->databaseFile, 'BROADCAST_CONNECTION' => 'null'] + getenv();
    }

    protected function isOnPostgres(): bool
    {
        return config('database.default') === 'pgsql';
    }

    protected function onlyOnSqlite(string $reason): void
    {
        if ($this->isOnPostgres()) {
            self::markTestSkipped($reason);
        }
    }

    /** Copying the files of a migrated database takes a fifth of the time that its migrations take. */
    private function copyTemplate(): void
    {
        self::$root = config('database.connections.pgsql.database');
        $this->databaseFile = uniqid(self::$root.'_own_');

        if (self::$template === null) {
            self::$template = uniqid(self::$root.'_template_');
            DB::statement('CREATE DATABASE '.self::$template);
            $this->useDatabase(self::$template);
            Artisan::call('migrate', ['--force' => true]);
            $this->useDatabase(self::$root);
        }

        DB::statement("CREATE DATABASE {$this->databaseFile} TEMPLATE ".self::$template);
        $this->useDatabase($this->databaseFile);
    }

    private function useDatabase(string $name): void
    {
        config(['database.connections.'.config('database.default').'.database' => $name]);
        DB::purge();
    }
}
