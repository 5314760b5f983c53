<?php

declare(strict_types=1);

return [
    'name' => 'Vigía',
    'env' => env('APP_ENV', 'production'),
    'debug' => (bool) env('APP_DEBUG', false),
    'url' => env('APP_URL', 'http://127.0.0.1:8000'),

    // Instants are UTC everywhere; the La Paz date comes from App\Support\Clock::today() alone.
    'timezone' => 'UTC',

    // Fixes today's La Paz date (YYYY-MM-DD) in tests; ignored in any other environment.
    'today' => env('VIGIA_TODAY'),

    'locale' => 'es',
    'fallback_locale' => 'es',
    'faker_locale' => 'es_ES',

    'cipher' => 'AES-256-CBC',
    'key' => env('APP_KEY'),
    'previous_keys' => [],

    'maintenance' => ['driver' => 'file'],
];
