<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Enums\CreditStatus;
use App\Models\Client;
use App\Support\Credits\Standing;
use App\Support\Money;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read Client $resource */
final class ClientResource extends JsonResource
{
    /**
     * @param  Builder<Client>  $clients
     * @return Builder<Client> with what this resource shows
     */
    public static function select(Builder $clients): Builder
    {
        return $clients->with('cobrador')
            ->withCount(['credits as active_credits' => fn (Builder $credits): Builder => $credits->where('status', CreditStatus::Active)])
            ->withSum(['credits as owed' => fn (Builder $credits): Builder => $credits->whereIn('status', Standing::OWED)], 'total')
            ->withSum(['credits as repaid' => fn (Builder $credits): Builder => $credits->whereIn('status', Standing::OWED)], 'paid');
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $client = $this->resource;
        $cobrador = $client->cobrador;

        return [
            'id' => $client->id,
            'name' => $client->name,
            'phone' => $client->phone,
            'address' => $client->address,
            'manager_id' => $client->manager_id,
            'cobrador' => $cobrador?->named(),
            'route_order' => $client->route_order,
            'version' => $client->version,
            'active_credits' => (int) $client->getAttribute('active_credits'),
            'outstanding' => Money::wire((int) $client->getAttribute('owed') - (int) $client->getAttribute('repaid')),
        ];
    }
}
