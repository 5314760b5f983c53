<?php

declare(strict_types=1);

namespace App\Support\Payments;

use App\Enums\PaymentMethod;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use InvalidArgumentException;

/** A payment as it was asked for. */
final readonly class PaymentDraft
{
    public function __construct(
        public int $creditId,
        public int $amount,
        public PaymentMethod $method,
        public ?CarbonImmutable $takenAt = null,
    ) {
        if ($amount <= 0) {
            throw new InvalidArgumentException('A payment is more than nothing.');
        }
    }

    /** When the money was taken, by a phone whose clock may run ahead of ours. */
    public function takenBy(CarbonImmutable $now): CarbonImmutable
    {
        return $this->takenAt === null || $this->takenAt > $now ? $now : $this->takenAt;
    }

    /** Of what was understood, so that the same request in other words is the same request. */
    public function hash(): string
    {
        return hash('sha256', implode('|', [
            'payment',
            $this->creditId,
            $this->amount,
            $this->method->value,
            $this->takenAt === null ? '' : Clock::stored($this->takenAt),
        ]));
    }
}
