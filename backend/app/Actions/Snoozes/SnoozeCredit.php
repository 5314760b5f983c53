<?php

declare(strict_types=1);

namespace App\Actions\Snoozes;

use App\Enums\CheckState;
use App\Enums\PromiseState;
use App\Enums\SnoozeUntil;
use App\Exceptions\ApiException;
use App\Models\CheckRun;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\Promise;
use App\Models\Snooze;
use App\Models\User;
use App\Support\Clock;
use App\Support\Credits\Standing;
use App\Support\Snoozes\SnoozeDraft;
use App\Support\Snoozes\WakeLevel;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Illuminate\Contracts\Auth\Access\Gate;
use Illuminate\Support\Facades\DB;

/** Lets a credit sleep in one person's inbox. A new snooze takes the place of the one before. */
final readonly class SnoozeCredit
{
    public function __construct(private Gate $gate)
    {
    }

    public function handle(User $actor, int $creditId, SnoozeDraft $draft, CarbonImmutable $now): Snooze
    {
        return Transaction::run(function (TransactionContext $tx) use ($actor, $creditId, $draft, $now): Snooze {
            // Locked: what is paid or promised on it later has a higher number than what is seen here.
            $credit = Credit::query()->lockForUpdate()->find($creditId) ?? throw ApiException::notFound();
            $this->gate->forUser($actor)->authorize('followUp', $credit->load(['client', 'installments']));

            $snooze = $this->snooze($actor, $credit, $draft, $now);
            DB::table('snoozes')->upsert($snooze->getAttributes(), ['user_id', 'credit_id']);
            $tx->audit('credit.snoozed', $credit, ['until' => $draft->until->value], $actor->id);

            return $snooze;
        });
    }

    private function snooze(User $actor, Credit $credit, SnoozeDraft $draft, CarbonImmutable $now): Snooze
    {
        $level = Standing::of($credit, Clock::dayOf($now))->level;

        return new Snooze([
            'user_id' => $actor->id,
            'credit_id' => $credit->id,
            'until' => $draft->until,
            'until_at' => $draft->untilAt,
            'promise_id' => $draft->until === SnoozeUntil::Promise ? $this->openPromise($credit) : null,
            'last_payment_id' => Payment::query()->where('credit_id', $credit->id)->max('id') ?? 0,
            'last_run_id' => CheckRun::query()->where('state', CheckState::Done)->max('id') ?? 0,
            'wake_level' => WakeLevel::from($level)?->value,
            'wake_by' => $now->addDays(config('attention.snooze.days')),
            'slept_at' => $now,
            'woken_at' => null,
            'reason' => null,
            'row_id' => null,
            'seen' => false,
        ]);
    }

    private function openPromise(Credit $credit): int
    {
        return Promise::query()->where('credit_id', $credit->id)->where('state', PromiseState::Open)->value('id')
            ?? throw ApiException::invalid(['until' => ['Este crédito no tiene un compromiso de pago abierto.']]);
    }
}
