<?php

declare(strict_types=1);

namespace App\Support;

use App\Models\User;
use Carbon\CarbonImmutable;

/** A session just begun: the only moment at which its token exists in clear. */
final readonly class SignedIn
{
    public function __construct(
        public User $user,
        public string $token,
        public CarbonImmutable $expiresAt,
    ) {
    }
}
