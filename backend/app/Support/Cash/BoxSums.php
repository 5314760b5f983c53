<?php

declare(strict_types=1);

namespace App\Support\Cash;

use App\Enums\MovementKind;
use App\Enums\PaymentKind;
use App\Enums\PaymentMethod;
use App\Models\CashBox;
use App\Models\CashMovement;
use App\Models\Payment;
use App\Models\RefusedPayment;
use Illuminate\Database\Eloquent\Builder;

/** What went through a box, added up from payments, movements and refused cash in one statement. */
final class BoxSums
{
    /** Column of the box => kind of the movements that it adds up. */
    private const MOVEMENTS = [
        'floats' => MovementKind::Float,
        'deliveries' => MovementKind::Delivery,
        'hand_ins' => MovementKind::HandIn,
        'expenses' => MovementKind::Expense,
    ];

    public const COLUMNS = ['payments', 'collected', 'floats', 'deliveries', 'hand_ins', 'expenses', 'surplus'];

    /** @return array<string, int> by column */
    public static function of(CashBox $box): array
    {
        $sums = self::beside(CashBox::query()->select('id')->whereKey($box->id))->firstOrFail();

        return array_combine(self::COLUMNS, array_map(fn (string $column): int => self::read($sums, $column), self::COLUMNS));
    }

    /**
     * @param  Builder<CashBox>  $boxes
     * @return Builder<CashBox> each with its sums, for read()
     */
    public static function beside(Builder $boxes): Builder
    {
        $boxes
            ->selectSub(self::taken()->selectRaw('count(*)'), 'sum_payments')
            ->selectSub(self::total(self::taken()), 'sum_collected')
            ->selectSub(self::total(self::refused()), 'sum_surplus');

        foreach (self::MOVEMENTS as $column => $kind) {
            $boxes->selectSub(self::total(self::moved($kind)), "sum_{$column}");
        }

        return $boxes;
    }

    public static function read(CashBox $box, string $column): int
    {
        return (int) $box->getAttribute("sum_{$column}");
    }

    /** @return Builder<Payment> the cash that a cobrador received himself and nobody gave back */
    public static function taken(): Builder
    {
        return Payment::query()
            ->whereColumn('payments.received_by', 'cash_boxes.cobrador_id')
            ->whereColumn('payments.day', 'cash_boxes.day')
            ->whereColumn('payments.cobrador_id', 'payments.received_by')
            ->where('payments.kind', PaymentKind::Payment)
            ->where('payments.method', PaymentMethod::Cash)
            ->whereRaw('NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = payments.id)');
    }

    /** @return Builder<CashMovement> */
    private static function moved(MovementKind $kind): Builder
    {
        return CashMovement::query()->whereColumn('box_id', 'cash_boxes.id')->where('kind', $kind);
    }

    /** @return Builder<RefusedPayment> */
    private static function refused(): Builder
    {
        return RefusedPayment::query()
            ->whereColumn('refused_payments.cobrador_id', 'cash_boxes.cobrador_id')
            ->whereColumn('refused_payments.day', 'cash_boxes.day')
            ->where('settled', 0);
    }

    /**
     * @template TModel of \Illuminate\Database\Eloquent\Model
     *
     * @param  Builder<TModel>  $rows
     * @return Builder<TModel>
     */
    private static function total(Builder $rows): Builder
    {
        return $rows->selectRaw('CAST(coalesce(sum(amount), 0) AS bigint)');
    }
}
