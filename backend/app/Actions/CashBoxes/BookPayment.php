<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Enums\RowType;
use App\Models\CashBox;
use App\Models\Payment;
use App\Streams\StreamNames;
use App\Support\Cash\BoxTold;
use App\Support\Clock;
use App\Support\Payments\TakenLate;
use App\Support\TransactionContext;

/** Cash that a cobrador took is in his box of the day he took it, inside the payment's own transaction. */
final readonly class BookPayment
{
    public function __construct(private HoldBoxForCash $hold, private CountBox $count)
    {
    }

    /** @param  Payment  $payment  just inserted, with its receiver */
    public function handle(TransactionContext $tx, Payment $payment): void
    {
        if (! $payment->isCashOfCobrador()) {
            return;
        }

        $box = $this->hold->handle($tx, $payment->received_by, $payment->day, ['payment_id' => $payment->id]);
        $box->setRelation('cobrador', $payment->receiver);

        if (TakenLate::is($payment->taken_at, $payment->recorded_at)) {
            $this->tellLate($tx, $box, $payment);
        }

        $this->count->handle($box);
    }

    /** Once a day: a phone that was long without a network sends dozens for one box. */
    private function tellLate(TransactionContext $tx, CashBox $box, Payment $payment): void
    {
        $today = Clock::dayOf($payment->recorded_at);
        $box->requires_reconciliation = true;

        if ($box->open_told_on === null || $box->open_told_on < $today) {
            $box->open_told_on = $today;
            $tx->tell(StreamNames::cobrador($box->cobrador_id), RowType::BoxOpen->value, BoxTold::open($box), $payment->received_by);
        }
    }
}
