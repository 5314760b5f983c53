<?php

declare(strict_types=1);

namespace App\Policies;

use App\Models\RefusedPayment;
use App\Models\User;
use Illuminate\Auth\Access\Response;

/** Each question is about one with its cobrador loaded. */
final class RefusedPaymentPolicy
{
    /** Whoever is no cobrador carries no cash of his own round. */
    public function create(User $user): bool
    {
        return $user->isCobrador();
    }

    public function settle(User $user, RefusedPayment $refused): Response
    {
        return Reach::isHeldBy($user, $refused->cobrador) ? Response::allow() : Response::denyAsNotFound();
    }
}
