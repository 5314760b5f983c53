<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Actions\Idempotency\AnswerOnce;
use App\Enums\BoxState;
use App\Enums\RowType;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\CashBox;
use App\Models\User;
use App\Streams\StreamNames;
use App\Support\Cash\BoxTold;
use App\Support\Cash\Closing;
use App\Support\Cash\LockedBox;
use App\Support\Clock;
use App\Support\TransactionContext;
use Closure;

/** Whoever counted the money says how much it is, and why when it is not what had to be there. That reconciles the box. */
final readonly class CloseBox
{
    public function __construct(private AnswerOnce $once, private CountBox $count)
    {
    }

    /**
     * @param  string  $key  the idempotency key, a UUID in lower case
     * @param  Closure(CashBox): array<string, mixed>  $answer  now and whenever the key comes again
     * @return array<string, mixed>
     *
     * @throws StaleRecord
     */
    public function handle(User $actor, Closing $closing, string $key, Closure $answer): array
    {
        return $this->once->handle($actor, $key, $closing->hash(), function (TransactionContext $tx) use ($actor, $closing, $answer): array {
            $box = LockedBox::of($actor, 'close', $closing->boxId, $closing->seenVersion);
            $this->close($box, $closing, $actor);

            $tx->audit('cash_box.closed', $box, [
                'declared' => $box->declared, 'difference' => $box->difference, 'reason' => $box->reason,
            ], $actor->id);

            if ($box->difference !== 0) {
                $tx->tell(
                    StreamNames::cobrador($box->cobrador_id),
                    RowType::CashDifference->value,
                    BoxTold::difference($box, 'closing', (int) $box->difference, $box->reason),
                    $actor->id,
                );
            }

            return $answer($box);
        });
    }

    private function close(CashBox $box, Closing $closing, User $actor): void
    {
        $box->state = BoxState::Closed;
        $box->declared = $closing->declared;
        $box->reason = $closing->reason;
        $box->closed_at = Clock::now();
        $box->closed_by = $actor->id;
        $box->requires_reconciliation = false;
        // Should it open again, that is news again.
        $box->open_told_on = null;
        $this->count->handle($box);

        if ($box->difference !== 0 && $closing->reason === null) {
            throw ApiException::invalid(['reason' => ['Lo contado no es lo que debe haber en la caja: escriba por qué.']]);
        }
    }
}
