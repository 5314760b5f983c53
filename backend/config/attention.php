<?php

declare(strict_types=1);

return [
    // A week before its last due date a credit is worth a visit: the client may want the next one.
    'due_soon_days' => 7,

    // Level => its first day past due; each ends where the next begins. The steps follow how the trade
    // acts: a call, a visit, the manager, and from 31 on the buckets in which the regulator counts arrears.
    'levels' => [
        'late_1' => 1,
        'late_2' => 4,
        'late_3' => 8,
        'late_4' => 16,
        'late_5' => 31,
        'late_6' => 61,
        'late_7' => 91,
    ],

    // How long a run is believed to be alive: above the 240 s after which its worker is killed.
    'lease_seconds' => 300,
];
