<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\PaymentMethod;
use App\Support\Credits\Portion;
use Carbon\CarbonImmutable;

/** Money taken once on one credit, with where it went. */
final readonly class Taking
{
    /** @param  list<array{installment_id: int, amount: int, settled: bool}>  $allocations */
    private function __construct(
        public int $creditId,
        public CarbonImmutable $takenAt,
        public int $amount,
        public PaymentMethod $method,
        public int $balanceAfter,
        public array $allocations,
    ) {
    }

    /** @param  list<Portion>  $portions before they are applied */
    public static function of(
        int $creditId,
        CarbonImmutable $takenAt,
        PaymentMethod $method,
        array $portions,
        int $balanceBefore,
    ): self {
        $amount = array_sum(array_column($portions, 'amount'));

        return new self($creditId, $takenAt, $amount, $method, $balanceBefore - $amount, array_map(
            fn (Portion $portion): array => [
                'installment_id' => $portion->installment->id,
                'amount' => $portion->amount,
                'settled' => $portion->settles(),
            ],
            $portions,
        ));
    }
}
