<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Credit;
use App\Models\Installment;
use App\Models\Payment;
use App\Support\Money;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Eloquent\Relations\HasMany;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read Credit $resource */
final class CreditDetailResource extends JsonResource
{
    public function __construct(Credit $credit, private readonly CarbonImmutable $today)
    {
        parent::__construct($credit);
    }

    /**
     * @param  Builder<Credit>  $credits
     * @return Builder<Credit> with what this resource shows
     */
    public static function select(Builder $credits): Builder
    {
        return $credits->with([
            'client.cobrador',
            'installments',
            'payments' => fn (HasMany $payments): HasMany => $payments->with(PaymentResource::RELATIONS)->orderByDesc('id'),
        ]);
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $credit = $this->resource;

        return [
            ...(new CreditResource($credit, $this->today))->toArray($request),
            'schedule' => $credit->installments->map(fn (Installment $installment): array => [
                'number' => $installment->number,
                'due_date' => $installment->due_on->format('Y-m-d'),
                'amount' => Money::wire($installment->amount),
                'paid' => Money::wire($installment->paid),
            ])->all(),
            'payments' => $credit->payments
                ->map(fn (Payment $payment): array => PaymentResource::of($payment))
                ->all(),
        ];
    }
}
