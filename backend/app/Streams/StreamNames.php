<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\Role;
use App\Models\User;

/** Which streams there are, and who may hear which. A stream and its channel have the same name. */
final class StreamNames
{
    /** Carries only what belongs to no team and names nobody. */
    public const ADMIN = 'admin.notifications';

    /** Of a cobrador, or of a manager for his clients without one. */
    public static function cobrador(int $id): string
    {
        return "cobrador.{$id}";
    }

    /** @return list<string> sorted */
    public static function hearableBy(User $user): array
    {
        $names = match ($user->role) {
            Role::Cobrador => [self::cobrador($user->id)],
            Role::Manager => [self::ADMIN, self::cobrador($user->id), ...self::named(
                User::query()->where('role', Role::Cobrador)->where('manager_id', $user->id)->pluck('id')->all(),
            )],
            Role::Admin => [self::ADMIN, ...self::named(
                User::query()->whereIn('role', [Role::Cobrador, Role::Manager])->pluck('id')->all(),
            )],
        };

        sort($names);

        return $names;
    }

    public static function mayHear(User $user, string $name): bool
    {
        return in_array($name, self::hearableBy($user), true);
    }

    /**
     * @param  array<int>  $ids
     * @return list<string>
     */
    private static function named(array $ids): array
    {
        return array_map(self::cobrador(...), array_values($ids));
    }
}
