<?php

declare(strict_types=1);

namespace App\Support\Cobradores;

use App\Enums\BoxState;
use App\Enums\PaymentKind;
use App\Models\CashBox;
use App\Models\CashMovement;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\User;
use App\Models\Visit;
use App\Support\Sql;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;

/** What each cobrador did today and where he stands, in the statement that lists them. */
final readonly class Today
{
    // Who did nothing for longer has no last act worth a search through all he ever did.
    private const LAST_ACT_DAYS = 30;

    public function __construct(private CarbonImmutable $today)
    {
    }

    /**
     * @param  Builder<User>  $cobradores
     * @return Builder<User>
     */
    public function on(Builder $cobradores): Builder
    {
        $cobradores->select('users.*')
            ->withCount('route')
            ->selectSub($this->collected(), 'collected')
            ->selectSub($this->inHand(), 'in_hand')
            ->selectSub($this->late(), 'late')
            ->selectSub($this->payments()->selectRaw('max(taken_at)'), 'last_payment')
            ->selectSub(Visit::query()->whereColumn('user_id', 'users.id')->selectRaw('max(visited_at)'), 'last_visit')
            ->selectSub(CashMovement::query()->whereColumn('made_by', 'users.id')->selectRaw('max(created_at)'), 'last_movement');

        return $cobradores;
    }

    /** @return Builder<Payment> of all methods, without those reversed since */
    private function collected(): Builder
    {
        return Payment::query()->from('payments', 'p')
            ->whereColumn('p.received_by', 'users.id')
            ->whereRaw('p.day = '.Sql::date($this->today))
            ->where('p.kind', PaymentKind::Payment)
            ->whereRaw('NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id)')
            ->selectRaw('CAST(coalesce(sum(p.amount), 0) AS bigint)');
    }

    /** @return Builder<CashBox> what he counted, or must have by the figures of boxes that were not closed; null without any */
    private function inHand(): Builder
    {
        $closed = BoxState::Closed->value;

        return CashBox::sinceDeclaredOpening(CashBox::query()->from('cash_boxes', 'b')->whereColumn('b.cobrador_id', 'users.id'))
            ->selectRaw("CAST(sum(CASE WHEN b.state = '{$closed}' THEN b.declared ELSE b.expected END) AS bigint)");
    }

    /** @return Builder<Credit> counted by client: who owes on two credits is one late client */
    private function late(): Builder
    {
        return Credit::query()->from('credits', 'c')
            ->join('clients as cl', 'cl.id', '=', 'c.client_id')
            ->whereColumn('cl.cobrador_id', 'users.id')
            ->whereRaw("c.status = 'active' AND c.oldest_unpaid_due_on < ".Sql::date($this->today))
            ->selectRaw('count(DISTINCT cl.id)');
    }

    /** @return Builder<Payment> */
    private function payments(): Builder
    {
        return Payment::query()
            ->whereColumn('received_by', 'users.id')
            ->where('kind', PaymentKind::Payment)
            ->whereRaw('day >= '.Sql::date($this->today->subDays(self::LAST_ACT_DAYS)));
    }
}
