<?php

declare(strict_types=1);

namespace App\Policies;

use App\Models\Team;
use App\Models\User;
use Illuminate\Auth\Access\Response;

final class TeamPolicy
{
    /** Sends a notice to all of it. */
    public function notify(User $user, Team $team): Response
    {
        $isSeen = $user->isAdmin() || $user->team_id === $team->id;

        return Reach::unless($user->isCobrador(), $isSeen ? Response::allow() : Response::denyAsNotFound());
    }
}
