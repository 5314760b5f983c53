<?php

declare(strict_types=1);

namespace App\Actions\Users;

use App\Enums\Role;
use App\Models\Team;
use App\Models\User;
use App\Support\Users\NewTeam;
use App\Support\Users\Place;

/** Gives a user his place, inside the transaction of whoever decided it. A manager gets a team of his own. */
final class SeatUser
{
    public function handle(User $user, Place $place, NewTeam $team): void
    {
        if ($place->role === Role::Manager && $this->leadsTeam($user)) {
            return;
        }

        Team::query()->where('manager_id', $user->id)->update(['manager_id' => null]);

        // The role comes with its team in one statement: a cobrador without one cannot be stored.
        $user->fill([
            'role' => $place->role,
            'manager_id' => $place->manager?->id,
            'team_id' => $place->manager?->team_id,
        ])->save();

        if ($place->role === Role::Manager) {
            $user->update(['team_id' => $this->found($user, $team)->id]);
        }
    }

    private function leadsTeam(User $user): bool
    {
        return $user->exists && $user->isManager() && $user->team_id !== null;
    }

    private function found(User $manager, NewTeam $team): Team
    {
        $name = $team->name ?? mb_substr("Equipo de {$manager->name}", 0, 100);
        $isTaken = $team->name === null && Team::query()->where('name', $name)->exists();

        return Team::query()->create([
            'name' => $isTaken ? "{$name} ({$manager->id})" : $name,
            'department' => $team->department,
            'manager_id' => $manager->id,
        ]);
    }
}
