<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Actions\Idempotency\AnswerOnce;
use App\Exceptions\StaleRecord;
use App\Models\CashBox;
use App\Models\CashMovement;
use App\Models\User;
use App\Support\Cash\LockedBox;
use App\Support\Cash\MovementDraft;
use App\Support\Clock;
use App\Support\TransactionContext;
use Closure;

final readonly class RecordMovement
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
    public function handle(User $actor, MovementDraft $draft, string $key, Closure $answer): array
    {
        return $this->once->handle($actor, $key, $draft->hash(), function (TransactionContext $tx) use ($actor, $draft, $answer): array {
            $box = LockedBox::of($actor, 'move', $draft->boxId, $draft->seenVersion, [$draft->kind]);

            $movement = CashMovement::query()->create([
                'box_id' => $box->id,
                'kind' => $draft->kind,
                'amount' => $draft->amount,
                'note' => $draft->note,
                'made_by' => $actor->id,
                'created_at' => Clock::now(),
            ]);
            $this->count->handle($box);
            $tx->audit('cash_box.moved', $box, [
                'movement_id' => $movement->id, 'kind' => $draft->kind->value, 'amount' => $draft->amount,
            ], $actor->id);

            return $answer($box);
        });
    }
}
