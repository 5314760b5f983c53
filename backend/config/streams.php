<?php

declare(strict_types=1);

return [
    // A reader away for longer than this starts anew from the newest rows.
    'keep_days' => 30,
    'keep_rows' => 50_000,

    // One delete of this many rows holds the write lock for about 10 ms.
    'prune_chunk' => ['sqlite' => 500, 'pgsql' => 10_000],

    // The most that one pull answers per stream, and what a reader without a cursor gets.
    'page' => 200,

    // Beyond 99 the badge says "99+", so nothing more needs counting.
    'unread_cap' => 100,

    // More rows than this at once are cheaper pulled than pushed.
    'burst_rows' => 20,
    'burst_rows_over_all' => 200,

    // After a failed broadcast all frames go through the queue for this long.
    'circuit_seconds' => 5,

    // Reverb refuses a request over 10,000 bytes with its headers.
    'frame_bytes' => 8_000,

    // A beat this old says nothing about now.
    'heartbeat_stale_seconds' => 20,
];
