<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\RefusedPayment;
use App\Models\User;
use App\Policies\Reach;
use App\Support\Clock;
use App\Support\Money;
use Closure;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read RefusedPayment $resource */
final class RefusedPaymentResource extends JsonResource
{
    public const RELATIONS = ['cobrador', 'settler', 'credit.client'];

    private function __construct(RefusedPayment $refused, private readonly User $viewer)
    {
        parent::__construct($refused);
    }

    /** @return Closure(RefusedPayment): array<string, mixed> */
    public static function seenBy(User $viewer): Closure
    {
        return fn (RefusedPayment $refused): array => (new self($refused, $viewer))->resolve();
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $refused = $this->resource;

        return [
            'id' => $refused->id,
            'key' => $refused->key,
            'cobrador' => $refused->cobrador->named(),
            'credit_id' => $refused->credit_id,
            'client' => $this->client(),
            'amount' => Money::wire($refused->amount),
            'payment_method' => 'cash',
            'code' => $refused->code->value,
            'payment_date' => $refused->day->format('Y-m-d'),
            'taken_at' => Clock::wire($refused->taken_at),
            'recorded_at' => Clock::wire($refused->recorded_at),
            'state' => $refused->settled_as === null ? 'open' : 'settled',
            'settled_as' => $refused->settled_as?->value,
            'settled_at' => $refused->settled_at === null ? null : Clock::wire($refused->settled_at),
            'settled_by' => $refused->settler?->named(),
        ];
    }

    /** @return array{id: int, name: string}|null whom it came from, for those whose client that is */
    private function client(): ?array
    {
        $client = $this->resource->credit?->client;

        return $client !== null && Reach::isClientOf($this->viewer, $client)
            ? $client->named()
            : null;
    }
}
