<?php

declare(strict_types=1);

namespace App\Policies;

use App\Models\Client;
use App\Models\User;
use Illuminate\Auth\Access\Response;

final class ClientPolicy
{
    public function view(User $user, Client $client): Response
    {
        return Reach::isClientOf($user, $client) ? Response::allow() : Response::denyAsNotFound();
    }

    public function create(User $user): bool
    {
        return ! $user->isCobrador();
    }

    /** Gives the client to a cobrador, or to none. */
    public function assign(User $user, Client $client): Response
    {
        return Reach::unless($user->isCobrador(), $this->view($user, $client));
    }

    public function createCredit(User $user, Client $client): Response
    {
        return Reach::unless($user->isCobrador(), $this->view($user, $client));
    }
}
