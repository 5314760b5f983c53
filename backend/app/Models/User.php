<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\Role;
use App\Models\Concerns\HasName;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Database\Factories\UserFactory;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Database\Eloquent\Factories\HasFactory;
use Illuminate\Database\Eloquent\Relations\BelongsTo;
use Illuminate\Database\Eloquent\Relations\HasMany;
use Illuminate\Foundation\Auth\User as Authenticatable;
use Laravel\Sanctum\HasApiTokens;

/**
 * @property int $id
 * @property string $name
 * @property string|null $email
 * @property string|null $phone
 * @property string $password
 * @property Role $role
 * @property int|null $team_id
 * @property int|null $manager_id
 * @property bool $active
 * @property int $version
 * @property CarbonImmutable $created_at
 * @property-read Team|null $team
 * @property-read User|null $manager
 * @property-read Collection<int, User> $cobradores
 */
final class User extends Authenticatable
{
    /** @use HasApiTokens<AccessToken> */
    use HasApiTokens;

    /** @use HasFactory<UserFactory> */
    use HasFactory;

    use HasName;
    use StoresMilliseconds;

    protected $hidden = ['password'];

    protected $attributes = ['active' => true, 'version' => 1];

    public function isAdmin(): bool
    {
        return $this->role === Role::Admin;
    }

    public function isManager(): bool
    {
        return $this->role === Role::Manager;
    }

    public function isCobrador(): bool
    {
        return $this->role === Role::Cobrador;
    }

    /** @return BelongsTo<Team, $this> */
    public function team(): BelongsTo
    {
        return $this->belongsTo(Team::class);
    }

    /** @return BelongsTo<User, $this> */
    public function manager(): BelongsTo
    {
        return $this->belongsTo(self::class, 'manager_id');
    }

    /** @return HasMany<User, $this> */
    public function cobradores(): HasMany
    {
        return $this->hasMany(self::class, 'manager_id')->where('role', Role::Cobrador);
    }

    /** @return HasMany<Client, $this> those he collects from */
    public function route(): HasMany
    {
        return $this->hasMany(Client::class, 'cobrador_id');
    }

    /** @return HasMany<Client, $this> those of his team */
    public function portfolio(): HasMany
    {
        return $this->hasMany(Client::class, 'manager_id');
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'role' => Role::class,
            'active' => 'boolean',
            'password' => 'hashed',
        ];
    }
}
