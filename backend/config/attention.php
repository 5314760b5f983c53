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

    // A promise further away than a month is another schedule, not a promise.
    'promise_days' => 30,

    // A snooze ends where the trade takes a credit out of one man's hands (16 days late), and after a month at the
    // latest: longer asleep is forgotten.
    'snooze' => ['wake_level' => 'late_4', 'days' => 30],

    // Between two clients of a round lie minutes; an hour and a half without a sign is no lunch. A round starts at 08:00
    // and ends at 19:00, when the last market stalls close.
    'silence' => ['minutes' => 90, 'from' => '08:00', 'until' => '19:00'],

    // How long a run is believed to be alive: above the 240 s after which its worker is killed.
    'lease_seconds' => 300,
];
