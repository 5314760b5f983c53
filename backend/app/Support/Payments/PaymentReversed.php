<?php

declare(strict_types=1);

namespace App\Support\Payments;

use App\Models\Payment;
use App\Streams\StreamNames;
use App\Support\Money;

/** What streams say of a reversal, and which. */
final readonly class PaymentReversed
{
    /** @param  Payment  $payment  the one reversed, with its client */
    public function __construct(private Payment $payment, private Payment $reversal)
    {
    }

    /**
     * Whoever took the money hears of it wherever its client is now, and so does the one who collects from the client now.
     *
     * @return array<string, array<string, mixed>> payload by stream
     */
    public function told(): array
    {
        $now = StreamNames::cobrador($this->payment->client->holderId());
        $told = [$now => $this->payload($this->reversal->balance_after)];

        if ($this->wasTakenByCobrador()) {
            // The balance of a client who has left him is no longer his to know.
            $told += [StreamNames::cobrador($this->payment->received_by) => $this->payload(null)];
        }

        return $told;
    }

    private function wasTakenByCobrador(): bool
    {
        return $this->payment->cobrador_id === $this->payment->received_by;
    }

    /** @return array<string, mixed> */
    private function payload(?int $balance): array
    {
        return [
            'payment_id' => $this->payment->id,
            'reversal_id' => $this->reversal->id,
            'credit_id' => $this->payment->credit_id,
            'client_id' => $this->payment->client_id,
            'client_name' => $this->payment->client->name,
            'amount' => Money::wire($this->payment->amount),
            'payment_date' => $this->payment->day->format('Y-m-d'),
            'reason' => $this->reversal->reason,
            'cobrador_id' => $this->payment->cobrador_id,
            'remaining_balance' => $balance === null ? null : Money::wire($balance),
        ];
    }
}
