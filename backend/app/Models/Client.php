<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Concerns\HasName;
use App\Models\Concerns\StoresMilliseconds;
use Database\Factories\ClientFactory;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Database\Eloquent\Factories\HasFactory;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;
use Illuminate\Database\Eloquent\Relations\HasMany;

/**
 * @property int $id
 * @property string $name
 * @property string|null $phone
 * @property string|null $identity_number
 * @property string|null $address
 * @property int $team_id
 * @property int $manager_id
 * @property int|null $cobrador_id
 * @property int $route_order
 * @property int $version
 * @property-read Team $team
 * @property-read User $manager
 * @property-read User|null $cobrador
 * @property-read Collection<int, Credit> $credits
 */
final class Client extends Model
{
    /** @use HasFactory<ClientFactory> */
    use HasFactory;

    use HasName;
    use StoresMilliseconds;

    protected $attributes = ['route_order' => 0, 'version' => 1];

    /** @return BelongsTo<Team, $this> */
    public function team(): BelongsTo
    {
        return $this->belongsTo(Team::class);
    }

    /** @return BelongsTo<User, $this> */
    public function manager(): BelongsTo
    {
        return $this->belongsTo(User::class, 'manager_id');
    }

    /** @return BelongsTo<User, $this> */
    public function cobrador(): BelongsTo
    {
        return $this->belongsTo(User::class, 'cobrador_id');
    }

    /** @return HasMany<Credit, $this> */
    public function credits(): HasMany
    {
        return $this->hasMany(Credit::class);
    }

    /** In whose stream his rows are: his cobrador's, or his manager's while he has none. */
    public function holderId(): int
    {
        return $this->cobrador_id ?? $this->manager_id;
    }
}
