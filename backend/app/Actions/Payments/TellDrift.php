<?php

declare(strict_types=1);

namespace App\Actions\Payments;

use App\Enums\RowType;
use App\Streams\StreamNames;
use App\Streams\Told;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;

/** Numbers that no longer add up are a matter for whoever runs the system: how many, and nobody's name. */
final class TellDrift
{
    /** @param  CarbonImmutable  $today  at its midnight in La Paz: a second run of the same night tells nothing */
    public function handle(int $credits, int $boxes, CarbonImmutable $today): void
    {
        Transaction::run(function (TransactionContext $tx) use ($credits, $boxes, $today): void {
            if (! Told::since(StreamNames::ADMIN, RowType::PortfolioDrift, $today)) {
                $tx->tell(StreamNames::ADMIN, RowType::PortfolioDrift->value, ['credits' => $credits, 'boxes' => $boxes], null);
            }
        });
    }
}
