<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Client;
use App\Models\Credit;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Eloquent\Relations\Relation;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read Client $resource */
final class ClientDetailResource extends JsonResource
{
    public function __construct(Client $client, private readonly CarbonImmutable $today)
    {
        parent::__construct($client);
    }

    /**
     * @param  Builder<Client>  $clients
     * @return Builder<Client> with what this resource shows
     */
    public static function select(Builder $clients): Builder
    {
        return ClientResource::select($clients)
            ->with(['credits' => fn (Relation $credits) => $credits->with(CreditResource::relations())->orderByDesc('id')]);
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        return [
            ...ClientResource::make($this->resource)->toArray($request),
            'identity_number' => $this->resource->identity_number,
            'credits' => $this->resource->credits
                ->map(fn (Credit $credit): array => (new CreditResource($credit, $this->today))->toArray($request))
                ->all(),
        ];
    }
}
