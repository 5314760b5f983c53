<?php

declare(strict_types=1);

$scheme = env('REVERB_SCHEME', 'http');

return [
    'default' => env('BROADCAST_CONNECTION', 'reverb'),

    'connections' => [
        'reverb' => [
            'driver' => 'reverb',
            'key' => env('REVERB_APP_KEY', ''),
            'secret' => env('REVERB_APP_SECRET', ''),
            'app_id' => env('REVERB_APP_ID', ''),
            'options' => [
                'host' => env('REVERB_HOST', '127.0.0.1'),
                'port' => (int) env('REVERB_PORT', 8080),
                'scheme' => $scheme,
                'useTLS' => $scheme === 'https',
                // By default a hung server would hold up the request that broadcasts for 30 s.
                // Pusher's library sends its own timeout with each request: here it counts, below it does not.
                'timeout' => 1,
            ],
            'client_options' => ['connect_timeout' => 0.3, 'timeout' => 1],
        ],
        'log' => ['driver' => 'log'],
        'null' => ['driver' => 'null'],
    ],
];
