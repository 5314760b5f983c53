<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\AccessToken;
use App\Models\User;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read AccessToken $resource */
final class SessionResource extends JsonResource
{
    public function __construct(AccessToken $token, private readonly int $currentId)
    {
        parent::__construct($token);
    }

    /** @return Builder<AccessToken> that still work */
    public static function of(User $user, CarbonImmutable $now): Builder
    {
        return AccessToken::query()->whereMorphedTo('tokenable', $user)->where('expires_at', '>', Clock::stored($now));
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $token = $this->resource;

        return [
            'id' => $token->id,
            'device' => $token->device ?? 'Dispositivo sin nombre',
            'created_at' => Clock::wire($token->created_at),
            'last_seen_at' => $token->last_seen_at === null ? null : Clock::wire($token->last_seen_at),
            'expires_at' => Clock::wire($token->expires_at),
            'current' => $token->id === $this->currentId,
        ];
    }
}
