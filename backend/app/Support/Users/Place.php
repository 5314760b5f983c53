<?php

declare(strict_types=1);

namespace App\Support\Users;

use App\Enums\Role;
use App\Exceptions\ApiException;
use App\Models\User;

/** Where a person stands: an admin over all, a manager over a team, a cobrador in that of his manager. */
final readonly class Place
{
    private function __construct(public Role $role, public ?User $manager)
    {
    }

    /** @param  User|null  $manager  the one named, locked */
    public static function of(Role $role, ?int $managerId, ?User $manager): self
    {
        if ($role !== Role::Cobrador) {
            return $managerId === null ? new self($role, null) : throw self::refusal('Solo un cobrador tiene supervisor.');
        }

        if ($managerId === null) {
            throw self::refusal('Indique el supervisor del cobrador.');
        }

        $leads = $manager !== null && $manager->isManager() && $manager->active && $manager->team_id !== null;

        return $leads ? new self($role, $manager) : throw self::refusal('Elija un supervisor que esté activo.');
    }

    private static function refusal(string $text): ApiException
    {
        return ApiException::invalid(['manager_id' => [$text]]);
    }
}
