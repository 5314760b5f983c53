<?php

declare(strict_types=1);

namespace App\Actions\Payments;

use App\Actions\CashBoxes\BookRefusedCash;
use App\Enums\Settlement;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\RefusedPayment;
use App\Models\User;
use App\Support\Clock;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Contracts\Auth\Access\Gate;

/** Says where refused cash ended; once. The same word again changes nothing. */
final readonly class SettleRefusedPayment
{
    public function __construct(private BookRefusedCash $box, private Gate $gate)
    {
    }

    /**
     * @param  string  $key  of the refused payment, in lower case
     *
     * @throws StaleRecord when it ended otherwise
     */
    public function handle(User $actor, string $key, Settlement $as): RefusedPayment
    {
        return Transaction::run(function (TransactionContext $tx) use ($actor, $key, $as): RefusedPayment {
            $refused = RefusedPayment::query()->where('key', $key)->lockForUpdate()->first() ?? throw ApiException::notFound();
            $refused->load(['cobrador', 'settler', 'credit.client']);
            $this->gate->forUser($actor)->authorize('settle', $refused);

            if ($refused->settled_as !== null) {
                return $refused->settled_as === $as ? $refused : throw new StaleRecord($refused);
            }

            $refused->update(['settled' => 1, 'settled_as' => $as, 'settled_at' => Clock::now(), 'settled_by' => $actor->id]);
            $this->box->handle($refused);
            $tx->audit('payment.refused_settled', $refused, ['as' => $as->value], $actor->id);

            return $refused->setRelation('settler', $actor);
        });
    }
}
