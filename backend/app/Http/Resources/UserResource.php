<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Enums\Role;
use App\Models\User;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read User $resource */
final class UserResource extends JsonResource
{
    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $user = $this->resource;

        return [
            'id' => $user->id,
            'name' => $user->name,
            'role' => $user->role->value,
            'email' => $user->email,
            'phone' => $user->phone,
            'team' => $this->team($user),
        ];
    }

    /** @return array{id: int|null, name: string, members: list<array{id: int, name: string, role: string}>}|null */
    private function team(User $user): ?array
    {
        if ($user->isAdmin()) {
            return ['id' => null, 'name' => 'Todos los equipos', 'members' => $this->members($user)];
        }

        return $user->team === null
            ? null
            : [...$user->team->named(), 'members' => $this->members($user)];
    }

    /** @return list<array{id: int, name: string, role: string}> */
    private function members(User $user): array
    {
        $people = match ($user->role) {
            Role::Admin => User::query()->where('active', true)->where('role', '<>', Role::Admin)->orderBy('id')->get(),
            Role::Manager => [$user, ...$user->cobradores()->where('active', true)->orderBy('id')->get()],
            Role::Cobrador => array_values(array_filter([$user, $user->manager])),
        };

        return array_map(
            fn (User $person): array => [...$person->named(), 'role' => $person->role->value],
            [...$people],
        );
    }
}
