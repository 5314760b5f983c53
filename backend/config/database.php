<?php

declare(strict_types=1);

return [
    'default' => env('DB_CONNECTION', 'sqlite'),

    'connections' => [
        'sqlite' => [
            'driver' => 'sqlite',
            'database' => env('DB_DATABASE', database_path('vigia.sqlite')),
            'prefix' => '',
            'foreign_key_constraints' => true,
            // Readers never wait for the writer in WAL; a second writer waits up to 5 s for the first.
            'journal_mode' => 'WAL',
            'busy_timeout' => (int) env('DB_BUSY_TIMEOUT', 5000),
            // In WAL this loses nothing to a crash of the process, only to one of the machine.
            'synchronous' => 'NORMAL',
            'pragmas' => [
                // KiB a connection: in SQLite's 2 MB a check of a large portfolio reads the same pages again and again.
                'cache_size' => -32_000,
                // Other pages are read where the system has them already, without a copy for each; its most is 2 GiB.
                'mmap_size' => 2_147_418_112,
                // What a check gathers is gone with its connection: it need not pass through a file.
                'temp_store' => 'MEMORY',
            ],
        ],

        'pgsql' => [
            'driver' => 'pgsql',
            'url' => env('DB_URL'),
            'host' => env('DB_HOST', '127.0.0.1'),
            'port' => env('DB_PORT', '5432'),
            'database' => env('DB_DATABASE', 'vigia'),
            'username' => env('DB_USERNAME', 'vigia'),
            'password' => env('DB_PASSWORD', ''),
            'charset' => 'utf8',
            'prefix' => '',
            'search_path' => 'public',
            'sslmode' => env('DB_SSLMODE', 'prefer'),
            'server_options' => [
                // As on SQLite: a writer waits so long for another, and is then asked to come again.
                'lock_timeout' => (int) env('DB_BUSY_TIMEOUT', 5000),
                // Compiling the check's few statements takes longer than running them.
                'jit' => 'off',
            ],
        ],
    ],

    'migrations' => ['table' => 'migrations', 'update_date_on_publish' => false],
];
