<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Models\CashBox;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;

/** Locks the box of a day on which cash came or went: one that was closed is open again, and must be closed anew. */
final readonly class HoldBoxForCash
{
    public function __construct(private HoldBox $hold)
    {
    }

    /** @param  array{payment_id: int}|array{credit_id: int}  $for */
    public function handle(TransactionContext $tx, int $cobradorId, CarbonImmutable $day, array $for): CashBox
    {
        $box = $this->hold->handle($cobradorId, $day);

        if ($box->isClosed()) {
            $box->openAgain();
            $tx->audit('cash_box.opened_again', $box, [...$for, 'declared' => $box->declared], $cobradorId);
        }

        return $box;
    }
}
