<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Credit;
use App\Support\Credits\Standing;
use App\Support\Credits\Terms;
use App\Support\Money;
use Carbon\CarbonImmutable;
use Closure;
use Illuminate\Database\Eloquent\Relations\Relation;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read Credit $resource */
final class CreditResource extends JsonResource
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
            // Arrears ask for the unpaid ones alone: a page never loads the whole history.
            'installments' => fn (Relation $installments) => $installments->whereColumn('paid', '<', 'amount'),
        ];
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $credit = $this->resource;
        $standing = Standing::of($credit, $this->today);
        $cobrador = $credit->client->cobrador;

        return [
            'id' => $credit->id,
            'client_id' => $credit->client_id,
            'client_name' => $credit->client->name,
            'cobrador' => $cobrador?->named(),
            'amount' => Money::wire($credit->amount),
            'interest_rate' => Money::rate($credit->rate_bp),
            'total_amount' => Money::wire($credit->total),
            'frequency' => $credit->frequency->value,
            'status' => $credit->status->value,
            'installments' => $credit->installments_count,
            'installment_amount' => Money::wire(Terms::each($credit->total, $credit->installments_count)),
            'paid' => Money::wire($credit->paid),
            'outstanding' => Money::wire($standing->outstanding),
            'end_date' => $credit->end_date?->format('Y-m-d'),
            'days_overdue' => $standing->daysOverdue,
            'overdue_installments' => $standing->overdueInstallments,
            'overdue_amount' => Money::wire($standing->overdueAmount),
            'level' => $standing->level?->value,
            'version' => $credit->version,
        ];
    }
}
