<?php

declare(strict_types=1);

return [
    // What holds for whoever has chosen nothing, and for each thing he has not chosen.
    'defaults' => [
        // Money that comes in is worth hearing; one's own acts make no sound anyway.
        'sound' => true,
        // Each device is asked first: who said yes there wants it.
        'push' => true,
        // Nobody collects at night: what happens then is in the list next morning.
        'quiet_hours' => ['on' => true, 'begins' => '20:00', 'ends' => '07:00'],
        'language' => 'es-BO',
        'tables' => [],
    ],

    'languages' => ['es-BO', 'en'],

    // Ten lists of ten columns each take 3 kB; more than this is no taste, it is storage.
    'tables_bytes' => 8 * 1024,
    'max_tables' => 40,
    'max_columns' => 40,
];
