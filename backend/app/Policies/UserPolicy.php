<?php

declare(strict_types=1);

namespace App\Policies;

use App\Models\User;
use Illuminate\Auth\Access\Response;

final class UserPolicy
{
    /** Users, teams and the audit are an admin's. */
    public function administer(User $user): bool
    {
        return $user->isAdmin();
    }

    /** The cobradores of a team, side by side. */
    public function compare(User $user): bool
    {
        return ! $user->isCobrador();
    }

    public function viewClients(User $user, User $cobrador): Response
    {
        return Reach::isCobradorOf($user, $cobrador) ? Response::allow() : Response::denyAsNotFound();
    }

    /** Gives him clients, or takes them from him. */
    public function assignClients(User $user, User $cobrador): Response
    {
        return Reach::unless($user->isCobrador(), $this->viewClients($user, $cobrador));
    }

    /** Sends him a notice. */
    public function notify(User $user, User $person): Response
    {
        return $user->isAdmin() ? Response::allow() : $this->assignClients($user, $person);
    }
}
