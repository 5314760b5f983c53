<?php

declare(strict_types=1);

namespace App\Actions\Users;

use App\Enums\Role;
use App\Exceptions\ApiException;
use App\Models\User;
use App\Streams\AccessChanges;
use App\Support\Transaction;
use App\Support\TransactionContext;
use App\Support\Users\NewTeam;
use App\Support\Users\Place;
use Illuminate\Database\UniqueConstraintViolationException;

final readonly class CreateUser
{
    public function __construct(private SeatUser $seat, private AccessChanges $access)
    {
    }

    /** @param  array{name: string, email: string|null, phone: string|null, password: string}  $person */
    public function handle(User $actor, array $person, Role $role, ?int $managerId, NewTeam $team): User
    {
        try {
            $user = Transaction::run(function (TransactionContext $tx) use ($actor, $person, $role, $managerId, $team): User {
                $manager = $managerId === null ? null : User::query()->sharedLock()->find($managerId);
                $place = Place::of($role, $managerId, $manager);
                $user = new User($person);
                $this->seat->handle($user, $place, $team);
                $tx->audit('user.created', $user, $user->only('name', 'email', 'phone', 'role', 'manager_id', 'team_id'), $actor->id);

                return $user;
            });
        } catch (UniqueConstraintViolationException) {
            // Another admin wrote the same between our check and our commit.
            throw ApiException::invalid(['email' => ['Ya hay una cuenta con este correo, celular o equipo.']]);
        }

        $this->access->ofAccounts(array_values(array_filter([$user->id, $managerId])));

        return $user;
    }
}
