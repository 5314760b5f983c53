<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Enums\RowType;
use App\Models\CashBox;
use App\Models\Payment;
use App\Streams\StreamNames;
use App\Support\Cash\BoxTold;
use App\Support\TransactionContext;

/** A payment given back was never in its box, also when that is closed: then it is corrected, and stays closed. */
final readonly class BookReversal
{
    public function __construct(private CountBox $count)
    {
    }

    /** @param  Payment  $reversal  of that payment, just inserted */
    public function handle(TransactionContext $tx, Payment $payment, Payment $reversal): void
    {
        $box = $payment->isCashOfCobrador()
            ? CashBox::ofDay($payment->received_by, $payment->day)->lockForUpdate()->first()
            : null;

        // Money of before there were boxes has none.
        if ($box === null) {
            return;
        }

        $box->corrected = $box->corrected || $box->isClosed();
        $this->count->handle($box);

        if ($box->isClosed()) {
            $tx->tell(
                StreamNames::cobrador($box->cobrador_id),
                RowType::CashDifference->value,
                BoxTold::difference($box->load('cobrador'), 'correction', (int) $box->difference, $reversal->reason),
                $reversal->received_by,
            );
        }
    }
}
