<?php

declare(strict_types=1);

namespace App\Support\Users;

use App\Enums\Role;

/** What an admin wants to be true of a user: only what he named. */
final readonly class UserChange
{
    /** @param  array<string, mixed>  $fields  of name, email, phone, password, role, manager_id, active: as the table has them */
    public function __construct(private array $fields, public ?int $handOverTo = null)
    {
    }

    public function role(Role $now): Role
    {
        return $this->fields['role'] ?? $now;
    }

    public function managerId(?int $now): ?int
    {
        return $this->fields['manager_id'] ?? $now;
    }

    public function isActive(bool $now): bool
    {
        return $this->fields['active'] ?? $now;
    }

    public function namesManager(): bool
    {
        return isset($this->fields['manager_id']);
    }

    /** @return array<string, mixed> what needs no thought about who leads whom */
    public function own(): array
    {
        return array_intersect_key($this->fields, array_flip(['name', 'email', 'phone', 'password', 'active']));
    }
}
