<?php

declare(strict_types=1);

use App\Models\User;
use App\Streams\StreamNames;
use Illuminate\Support\Facades\Broadcast;

// The id stays text: as a number `cobrador.04` would open a channel that does not exist.
Broadcast::channel(
    'cobrador.{id}',
    fn (User $user, string $id): bool => StreamNames::mayHear($user, "cobrador.{$id}"),
);

Broadcast::channel(
    StreamNames::ADMIN,
    fn (User $user): bool => StreamNames::mayHear($user, StreamNames::ADMIN),
);
