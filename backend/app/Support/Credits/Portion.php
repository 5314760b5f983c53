<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Models\Installment;

/** What of a payment goes to one instalment, in centavos. */
final readonly class Portion
{
    public function __construct(public Installment $installment, public int $amount)
    {
    }

    public function settles(): bool
    {
        return $this->installment->paid + $this->amount === $this->installment->amount;
    }
}
