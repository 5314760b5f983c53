<?php

declare(strict_types=1);

return [
    // Set by the demo, the development stack and the tests alone.
    'enabled' => (string) env('VIGIA_DEMO', '') === '1',

    // The password of all seeded accounts; the guards refuse it in production.
    'password' => env('VIGIA_DEMO_PASSWORD'),
    'default_password' => 'vigia-demo',

    // How many times the usual 600 clients and 800 credits the seed makes.
    'seed_scale' => env('SEED_SCALE', 1),

    // Asks for broken links and lost frames in tests.
    'faults' => (string) env('VIGIA_FAULTS', '') === '1',
];
