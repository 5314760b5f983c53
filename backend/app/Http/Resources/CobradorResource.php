<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\User;
use App\Policies\Reach;
use App\Support\Clock;
use App\Support\Cobradores\Today;
use App\Support\Money;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read User $resource */
final class CobradorResource extends JsonResource
{
    /** @return Builder<User> those who work, and those gone whose clients wait for another */
    public static function seenBy(User $user, CarbonImmutable $today): Builder
    {
        $cobradores = Reach::cobradores((new Today($today))->on(User::query()), $user);

        return $cobradores->with('manager')->where(fn (Builder $either): Builder => $either->where('active', true)->orHas('route'));
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $user = $this->resource;
        $lastAct = max(...array_map($user->getAttribute(...), ['last_payment', 'last_visit', 'last_movement']));
        $inHand = $user->getAttribute('in_hand');

        return [
            'id' => $user->id,
            'name' => $user->name,
            'phone' => $user->phone,
            'active' => $user->active,
            'manager' => $user->manager?->named(),
            'clients' => (int) $user->getAttribute('route_count'),
            'clients_late' => (int) $user->getAttribute('late'),
            'collected_today' => Money::wire((int) $user->getAttribute('collected')),
            // Null: he has no box.
            'cash_in_hand' => $inHand === null ? null : Money::wire((int) $inHand),
            'last_act_at' => $lastAct === null ? null : Clock::wire(CarbonImmutable::parse($lastAct, 'UTC')),
        ];
    }
}
