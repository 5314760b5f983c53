<?php

declare(strict_types=1);

namespace App\Support\Cash;

use App\Enums\PaymentKind;
use App\Enums\PaymentMethod;
use App\Models\CashBox;
use App\Models\Payment;
use App\Support\Difference;
use Illuminate\Database\Eloquent\Builder;
use stdClass;

/** Adds a box up anew and names whatever the database says otherwise. */
final class BoxDrift
{
    /** @return Builder<CashBox> with what of() needs, read at one instant */
    public static function boxes(): Builder
    {
        return BoxSums::beside(CashBox::query()->select('cash_boxes.*'));
    }

    /** @return list<string> "what: stored, computed" */
    public static function of(CashBox $box): array
    {
        $drift = [];

        foreach (BoxSums::columns() as $column) {
            array_push($drift, ...Difference::of($column, $box->getAttribute($column), BoxSums::read($box, $column)));
        }

        $opening = $box->opening_carried === null ? null : $box->opening - $box->opening_carried;
        $difference = $box->declared === null ? null : $box->declared - $box->inAndOut();

        return [
            ...$drift,
            ...Difference::of('expected', $box->expected, $box->inAndOut()),
            ...Difference::of('difference', $box->difference, $difference),
            ...Difference::of('opening difference', $box->opening_difference, $opening),
            ...Difference::of('opening that nobody declared', ! $box->opening_declared && $box->opening !== 0, false),
        ];
    }

    /**
     * Cash in no box, though its cobrador had boxes by then. What he took before he had his first one needs none.
     *
     * @return list<string>
     */
    public static function homeless(): array
    {
        $first = CashBox::query()->selectRaw('cobrador_id, min(created_at) AS since')->groupBy('cobrador_id');
        $rows = Payment::query()->toBase()
            ->joinSub($first, 'first', 'first.cobrador_id', '=', 'payments.received_by')
            ->whereColumn('payments.recorded_at', '>=', 'first.since')
            ->whereColumn('payments.cobrador_id', 'payments.received_by')
            ->where('payments.kind', PaymentKind::Payment)
            ->where('payments.method', PaymentMethod::Cash)
            ->whereRaw('NOT EXISTS (SELECT 1 FROM cash_boxes b WHERE b.cobrador_id = payments.received_by AND b.day = payments.day)')
            ->groupBy('payments.received_by', 'payments.day')
            ->orderBy('payments.received_by')->orderBy('payments.day')
            ->select('payments.received_by', 'payments.day')
            ->get();

        return array_values($rows->map(
            fn (stdClass $of): string => "cash of cobrador {$of->received_by} on {$of->day}: in no box",
        )->all());
    }
}
