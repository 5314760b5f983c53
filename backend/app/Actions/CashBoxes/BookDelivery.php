<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Enums\MovementKind;
use App\Models\CashMovement;
use App\Models\Credit;
use App\Models\User;
use App\Support\Clock;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;

/** The principal of a credit that a cobrador hands over leaves his box of the day. A manager's comes from no cobrador's box. */
final readonly class BookDelivery
{
    public function __construct(private HoldBoxForCash $hold, private CountBox $count)
    {
    }

    public function handle(TransactionContext $tx, Credit $credit, User $actor, CarbonImmutable $today): void
    {
        if (! $actor->isCobrador()) {
            return;
        }

        $box = $this->hold->handle($tx, $actor->id, $today, ['credit_id' => $credit->id]);

        CashMovement::query()->create([
            'box_id' => $box->id,
            'kind' => MovementKind::Delivery,
            'amount' => $credit->amount,
            'credit_id' => $credit->id,
            'made_by' => $actor->id,
            'created_at' => Clock::now(),
        ]);
        $this->count->handle($box);
    }
}
