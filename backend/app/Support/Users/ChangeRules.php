<?php

declare(strict_types=1);

namespace App\Support\Users;

use App\Enums\Role;
use App\Exceptions\ApiException;
use App\Models\User;

/** What may not be done to a user's account, however right it is by itself. */
final readonly class ChangeRules
{
    /** @param  bool  $isOnlyAdmin  nobody else could undo it */
    public function __construct(private User $actor, private User $user, private UserChange $change, private bool $isOnlyAdmin)
    {
    }

    /** @throws ApiException */
    public function check(): void
    {
        $role = $this->change->role($this->user->role);
        $active = $this->change->isActive($this->user->active);
        $field = $role === $this->user->role ? 'active' : 'role';

        if ($role === $this->user->role && $active === $this->user->active) {
            $this->checkManager();

            return;
        }

        self::refuseIf($this->actor->is($this->user), $field, 'Nadie cambia su propio rol ni cierra su propia cuenta.');
        self::refuseIf(
            $this->isOnlyAdmin && ($role !== Role::Admin || ! $active),
            $field,
            'Es el único administrador activo: nombre a otro primero.',
        );
        self::refuseIf($this->leavesPeopleBehind($role, $active), $field, 'Primero entregue sus clientes y cobradores a otra persona.');
        $this->checkManager();
    }

    private function checkManager(): void
    {
        $moves = $this->user->isCobrador() && $this->change->managerId($this->user->manager_id) !== $this->user->manager_id;

        self::refuseIf(
            $moves && $this->user->route()->exists(),
            'manager_id',
            'Primero reasigne sus clientes: se quedan en su equipo.',
        );
    }

    /** A cobrador who leaves keeps his clients until they are given away: his account must be closed at once. */
    private function leavesPeopleBehind(Role $role, bool $active): bool
    {
        if ($this->change->handOverTo !== null) {
            return false;
        }

        $changesRole = $role !== $this->user->role;

        return match ($this->user->role) {
            Role::Admin => false,
            Role::Cobrador => $changesRole && $this->user->route()->exists(),
            Role::Manager => ($changesRole || ! $active) && (
                $this->user->portfolio()->exists()
                || User::query()->where('manager_id', $this->user->id)->when(! $changesRole, fn ($team) => $team->where('active', true))->exists()
            ),
        };
    }

    private static function refuseIf(bool $refused, string $field, string $text): void
    {
        if ($refused) {
            throw ApiException::invalid([$field => [$text]]);
        }
    }
}
