<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\User;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/**
 * A user as an admin keeps him.
 *
 * @property-read User $resource
 */
final class AccountResource extends JsonResource
{
    /**
     * @param  Builder<User>  $users
     * @return Builder<User> with what this resource shows
     */
    public static function select(Builder $users): Builder
    {
        return $users->with(['team', 'manager'])
            ->withCount(['route', 'portfolio', 'cobradores'])
            ->withMax('tokens as last_seen', 'last_seen_at');
    }

    /** @return array<string, mixed> */
    public static function ofId(int $id): array
    {
        return self::make(self::select(User::query())->findOrFail($id))->resolve();
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $user = $this->resource;
        $lastSeen = $user->getAttribute('last_seen');

        return [
            'id' => $user->id,
            'name' => $user->name,
            'role' => $user->role->value,
            'email' => $user->email,
            'phone' => $user->phone,
            'team' => $user->team?->named(),
            'manager' => $user->manager?->named(),
            'active' => $user->active,
            'clients' => (int) $user->getAttribute($user->isManager() ? 'portfolio_count' : 'route_count'),
            'cobradores' => (int) $user->getAttribute('cobradores_count'),
            'last_seen_at' => $lastSeen === null ? null : Clock::wire(CarbonImmutable::parse($lastSeen, 'UTC')),
            'created_at' => Clock::wire($user->created_at),
            'version' => $user->version,
        ];
    }
}
