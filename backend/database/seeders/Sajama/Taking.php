<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\PaymentMethod;

/** Money taken once on one credit, with where it went. */
final readonly class Taking
{
    /**
     * @param  int  $takenAt  seconds since 1970
     * @param  list<array{int, int, bool}>  $allocations  instalment, amount, whether that settled it
     */
    public function __construct(
        public int $creditId,
        public int $clientId,
        public int $takenAt,
        public int $amount,
        public PaymentMethod $method,
        public int $balanceAfter,
        public array $allocations,
    ) {
    }
}
