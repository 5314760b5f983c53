<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Credit;
use App\Models\Installment;
use App\Models\Payment;
use App\Support\Clock;
use App\Support\Money;
use Carbon\CarbonImmutable;
use Closure;
use Illuminate\Database\Eloquent\Relations\Relation;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read Credit $resource */
final class CreditDetailResource extends JsonResource
{
    public function __construct(Credit $credit, private readonly CarbonImmutable $today)
    {
        parent::__construct($credit);
    }

    /** @return array<int|string, Closure(Relation<*, *, *>): mixed|string> what this resource shows beside the row */
    public static function relations(): array
    {
        return [
            'client.cobrador',
            'creator',
            'decider',
            'installments',
            'payments' => fn (Relation $payments) => $payments->with(PaymentResource::RELATIONS)->orderByDesc('id'),
            'attentionHistory' => fn (Relation $entries) => $entries->with('run')->orderByDesc('run_id'),
            ...FollowUpResource::relations(),
            'notes' => fn (Relation $notes) => $notes->with('user')->orderByDesc('id'),
        ];
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
            'attention_history' => $credit->attentionHistory->map(AttentionHistoryResource::of(...))->all(),
            ...FollowUpResource::of($credit),
            'notes' => $credit->notes->map(CreditNoteResource::of(...))->all(),
            'created_by' => $credit->creator->named(),
            'decided_by' => $credit->decider?->named(),
            'decided_at' => $credit->decided_at === null ? null : Clock::wire($credit->decided_at),
            'reason' => $credit->reason,
            'delivered_on' => $credit->delivered_on?->format('Y-m-d'),
            'defaulted_on' => $credit->defaulted_on?->format('Y-m-d'),
        ];
    }
}
