<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Actions\Idempotency\AnswerOnce;
use App\Enums\RowType;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\CashBox;
use App\Models\User;
use App\Streams\StreamNames;
use App\Support\Cash\BoxTold;
use App\Support\Cash\Opening;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Closure;
use Illuminate\Contracts\Auth\Access\Gate;

/** A cobrador says what he begins the day with, also when money came first and his box has opened itself. */
final readonly class OpenBox
{
    public function __construct(
        private AnswerOnce $once,
        private HoldBox $hold,
        private CountBox $count,
        private Gate $gate,
    ) {
    }

    /**
     * @param  string  $key  the idempotency key, a UUID in lower case
     * @param  CarbonImmutable  $today  the La Paz date
     * @param  Closure(CashBox): array<string, mixed>  $answer  now and whenever the key comes again
     * @return array<string, mixed>
     *
     * @throws StaleRecord with the box, when its opening is declared already
     */
    public function handle(User $actor, Opening $opening, string $key, CarbonImmutable $today, Closure $answer): array
    {
        $this->gate->forUser($actor)->authorize('open', CashBox::class);

        return $this->once->handle($actor, $key, $opening->hash(), function (TransactionContext $tx) use ($actor, $opening, $today, $answer): array {
            $box = $this->undeclared($actor, $today);
            $this->declare($box, $opening, $actor);
            $this->count->handle($box);

            $tx->audit('cash_box.opened', $box, ['opening' => $box->opening, 'difference' => $box->opening_difference], $actor->id);
            $this->tell($tx, $box, $actor);

            return $answer($box);
        });
    }

    private function undeclared(User $actor, CarbonImmutable $today): CashBox
    {
        $box = $this->hold->handle($actor->id, $today)->setRelation('cobrador', $actor);

        return $box->opening_declared || $box->declared !== null ? throw new StaleRecord($box) : $box;
    }

    private function declare(CashBox $box, Opening $opening, User $actor): void
    {
        $box->opening = $opening->amount;
        $box->opening_declared = true;
        $box->opening_carried = CashBox::carriedTo($actor->id, $box->day);
        $box->opening_difference = $box->opening_carried === null ? null : $box->opening - $box->opening_carried;
        $box->opening_reason = $opening->reason;
        $box->opened_by = $actor->id;
        // It was marked only because nobody had said this.
        $box->requires_reconciliation = false;

        if (($box->opening_difference ?? 0) !== 0 && $opening->reason === null) {
            throw ApiException::invalid(['reason' => ['La apertura no es lo que quedó en su última caja: escriba por qué.']]);
        }
    }

    private function tell(TransactionContext $tx, CashBox $box, User $actor): void
    {
        if (($box->opening_difference ?? 0) !== 0) {
            $tx->tell(
                StreamNames::cobrador($box->cobrador_id),
                RowType::CashDifference->value,
                BoxTold::difference($box, 'opening', (int) $box->opening_difference, $box->opening_reason),
                $actor->id,
            );
        }
    }
}
