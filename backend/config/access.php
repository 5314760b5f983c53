<?php

declare(strict_types=1);

return [
    // A desk is signed out by the next day; a phone in the street must not be, it may be offline for days.
    'token_life_hours' => ['admin' => 12, 'manager' => 12, 'cobrador' => 30 * 24],

    // Long enough that the waits after wrong ones make guessing hopeless; rules on signs only make people write it down.
    'password_min' => 10,

    // More often would make reads into writes for nothing: people are shown minutes.
    'last_seen_seconds' => 60,

    // The wait after wrong passwords doubles from the first to the longest. There is no lock-out:
    // nobody can keep another out for longer than a minute.
    'first_wait_seconds' => 1,
    'longest_wait_seconds' => 60,

    // After an hour without a wrong password the doubling starts anew.
    'forget_failures_seconds' => 3600,

    // A whole office may share one address, so its first mistakes cost nothing.
    'free_failures_by_address' => 20,

    // Only behind a proxy that sets the client's address itself; otherwise anybody may claim any address.
    'trust_proxy' => (string) env('TRUST_PROXY', '') === '1',

    // The door of the web passes on as much.
    'body_bytes' => 64 * 1024,

    'health' => [
        // The probe is part of the answer: a hung server must not hang the check.
        'probe_seconds' => 0.3,
        // Three beats of the heartbeat: the same bound after which a screen no longer says "en vivo".
        'scheduler_age_seconds' => 30,
        'queue_lag_seconds' => 30,
    ],
];
