<?php

declare(strict_types=1);

return [
    'default' => env('QUEUE_CONNECTION', 'database'),

    'connections' => [
        'sync' => ['driver' => 'sync'],

        'database' => [
            'driver' => 'database',
            'table' => 'jobs',
            'queue' => 'default',
            // Above the longest job (a check may run 240 s): a job over it would start twice.
            'retry_after' => 300,
            'after_commit' => false,
        ],
    ],

    'batching' => ['database' => env('DB_CONNECTION', 'sqlite'), 'table' => 'job_batches'],

    'failed' => [
        'driver' => 'database-uuids',
        'database' => env('DB_CONNECTION', 'sqlite'),
        'table' => 'failed_jobs',
    ],
];
