<?php

declare(strict_types=1);

namespace App\Policies;

use App\Models\User;

/** Everybody sees runs, each with the counts of his own clients: Reach::then(). */
final class CheckRunPolicy
{
    public function start(User $user): bool
    {
        return ! $user->isCobrador();
    }
}
