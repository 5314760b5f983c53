<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Models\Installment;
use InvalidArgumentException;

/** A payment goes to the oldest unpaid instalments first; it may cover several, or part of one. */
final class Allocation
{
    /**
     * @param  iterable<Installment>  $installments  of one credit, as they stand before the payment
     * @return list<Portion>
     */
    public static function of(int $amount, iterable $installments): array
    {
        $portions = [];
        $left = $amount;

        foreach (self::oldestFirst($installments) as $installment) {
            $part = min($left, $installment->amount - $installment->paid);

            if ($part > 0) {
                $portions[] = new Portion($installment, $part);
                $left -= $part;
            }
        }

        return $left === 0 ? $portions : throw new InvalidArgumentException('More than what is outstanding.');
    }

    /**
     * @param  iterable<Installment>  $installments
     * @return list<Installment>
     */
    private static function oldestFirst(iterable $installments): array
    {
        $ordered = [...$installments];
        usort($ordered, fn (Installment $a, Installment $b): int => [$a->due_on, $a->number] <=> [$b->due_on, $b->number]);

        return $ordered;
    }
}
