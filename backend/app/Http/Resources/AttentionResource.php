<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Enums\AttentionChange;
use App\Models\AttentionState;
use App\Models\Credit;
use App\Support\Clock;
use App\Support\Credits\Standing;
use App\Support\Money;
use Carbon\CarbonImmutable;
use Closure;
use Illuminate\Database\Eloquent\Relations\Relation;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/**
 * How a credit stands now, and what the last check said of it.
 *
 * @property-read Credit $resource
 */
final class AttentionResource extends JsonResource
{
    public function __construct(Credit $credit, private readonly CarbonImmutable $today, private readonly ?int $lastRun)
    {
        parent::__construct($credit);
    }

    /** @return array<int|string, Closure(Relation<*, *, *>): mixed|string> */
    public static function relations(): array
    {
        return [...CreditResource::relations(), 'attention'];
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $credit = $this->resource;
        $standing = Standing::of($credit, $this->today);
        $cobrador = $credit->client->cobrador;
        $told = $credit->attention;

        return [
            'credit_id' => $credit->id,
            'client_id' => $credit->client_id,
            'client_name' => $credit->client->name,
            'cobrador' => $cobrador?->named(),
            'manager_id' => $credit->client->manager_id,
            'level' => $standing->level?->value,
            'days_overdue' => $standing->daysOverdue,
            'overdue_installments' => $standing->overdueInstallments,
            'overdue_amount' => Money::wire($standing->overdueAmount),
            'outstanding' => Money::wire($standing->outstanding),
            'end_date' => $credit->end_date?->format('Y-m-d'),
            'change' => $told === null ? null : $this->change($told)->value,
            'previous_level' => $told?->previous_level?->value,
            'since' => $told === null ? null : Clock::wire($told->since),
        ];
    }

    /** A row is written only when something changed: all that the last run did not touch was the same to it. */
    private function change(AttentionState $told): AttentionChange
    {
        return $told->run_id === $this->lastRun && in_array($told->change, [AttentionChange::New, AttentionChange::Worse], true)
            ? $told->change
            : AttentionChange::Same;
    }
}
