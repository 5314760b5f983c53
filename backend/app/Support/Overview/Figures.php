<?php

declare(strict_types=1);

namespace App\Support\Overview;

use App\Enums\AttentionChange;
use App\Enums\CheckState;
use App\Enums\CreditStatus;
use App\Enums\PaymentKind;
use App\Models\AttentionEntry;
use App\Models\CheckRun;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\User;
use App\Policies\Reach;
use App\Support\Clock;
use App\Support\Sql;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Query\Builder as Query;
use Illuminate\Support\Facades\DB;

/**
 * The figures of a day in one statement: whatever is written meanwhile, they belong to one moment and agree.
 * Credits and instalments are those of the clients who are one's own now; payments are those of one's own list.
 */
final readonly class Figures
{
    /** PAR-X counts what is more than X days late. */
    public const PAR_DAYS = [1, 7, 30];

    public function __construct(private User $user, private CarbonImmutable $today)
    {
    }

    /** @return array<string, int|string|null> centavos and counts by name; `checked_at` as stored */
    public function read(): array
    {
        return (array) DB::query()
            ->fromSub($this->balances(), 'balances')
            ->crossJoinSub($this->writtenOff(), 'written_off')
            ->crossJoinSub($this->recovered(), 'recoveries')
            ->crossJoinSub($this->due(), 'due')
            ->crossJoinSub($this->collected(), 'collected')
            ->crossJoinSub($this->changes(), 'changes')
            ->crossJoinSub($this->todaysRuns()->selectRaw('max(ended_at) AS checked_at'), 'runs')
            ->sole();
    }

    /** @return Builder<Credit> */
    private function balances(): Builder
    {
        // Half up, in whole centavos: what is outstanding of the amount lent.
        $principal = '(2 * (total - paid) * amount + total) / (2 * total)';
        $balances = $this->credits(CreditStatus::Active)
            ->selectRaw('count(*) AS credits')
            ->selectRaw(self::sum('total - paid', 'outstanding'))
            ->selectRaw(self::sum($principal, 'principal'));

        foreach (self::PAR_DAYS as $days) {
            $before = Sql::date($this->today->subDays($days));
            $balances->selectRaw(self::sum("CASE WHEN oldest_unpaid_due_on < {$before} THEN {$principal} ELSE 0 END", "at_risk_{$days}"));
        }

        return $balances;
    }

    /** @return Builder<Credit> */
    private function writtenOff(): Builder
    {
        return $this->credits(CreditStatus::Defaulted)
            ->selectRaw('count(*) AS defaulted_credits')
            ->selectRaw(self::sum('total - paid', 'defaulted'));
    }

    private function recovered(): Query
    {
        return DB::query()->fromSub($this->credits(CreditStatus::Defaulted)->select('id'), 'c')
            ->joinSub($this->kept()->where('is_recovery', true), 'p', 'p.credit_id', '=', 'c.id')
            ->selectRaw(self::sum('p.amount', 'recovered'));
    }

    /** What is unpaid of today's instalments now, and what today's payments gave to them: that was unpaid at 00:00. */
    private function due(): Query
    {
        $today = Sql::date($this->today);
        $running = $this->credits(CreditStatus::Active, CreditStatus::Completed)->select('id');

        // Joined, not IN: SQLite goes from each credit to all its instalments for that.
        $unpaid = DB::table('installments', 'i')
            ->joinSub($running, 'c', 'c.id', '=', 'i.credit_id')
            ->whereRaw("i.due_on = {$today} AND i.paid < i.amount")
            ->selectRaw('i.amount - i.paid AS part');
        $paid = $this->given($this->taken())
            ->joinSub($running, 'c', 'c.id', '=', 'p.credit_id')
            ->whereRaw("i.due_on = {$today}")
            ->select('a.amount AS part');

        return DB::query()->fromSub($unpaid->unionAll($paid), 'parts')->selectRaw(self::sum('part', 'due'));
    }

    private function collected(): Query
    {
        $today = Sql::date($this->today);

        return $this->given(Reach::payments($this->taken(), $this->user))
            ->selectRaw('count(DISTINCT p.id) AS payments')
            ->selectRaw(self::sum("CASE WHEN i.due_on = {$today} THEN a.amount ELSE 0 END", 'collected_due'))
            ->selectRaw(self::sum("CASE WHEN i.due_on < {$today} THEN a.amount ELSE 0 END", 'collected_arrears'))
            ->selectRaw(self::sum("CASE WHEN i.due_on > {$today} THEN a.amount ELSE 0 END", 'collected_ahead'));
    }

    /** @return Builder<AttentionEntry> */
    private function changes(): Builder
    {
        $entries = AttentionEntry::query()->whereIn('run_id', $this->todaysRuns()->select('id'));
        $changes = Reach::ofClients(Reach::then($entries, $this->user), $this->user);

        foreach (['rolled' => AttentionChange::Worse, 'cured' => AttentionChange::Cured] as $name => $change) {
            $changes->selectRaw("count(DISTINCT CASE WHEN change = '{$change->value}' THEN credit_id END) AS {$name}");
        }

        return $changes;
    }

    /** @return Builder<CheckRun> */
    private function todaysRuns(): Builder
    {
        return CheckRun::query()
            ->where('state', CheckState::Done)
            ->where('started_at', '>=', Clock::stored($this->today))
            ->where('started_at', '<', Clock::stored($this->today->addDay()));
    }

    /** @return Builder<Credit> */
    private function credits(CreditStatus ...$statuses): Builder
    {
        return Reach::credits(Credit::query(), $this->user)->whereIn('status', $statuses);
    }

    /** @return Builder<Payment> money of today that was not given back */
    private function taken(): Builder
    {
        return $this->kept()->whereRaw('day = '.Sql::date($this->today));
    }

    /** @return Builder<Payment> */
    private function kept(): Builder
    {
        return Payment::query()
            ->where('kind', PaymentKind::Payment)
            ->whereRaw('NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = payments.id)');
    }

    /**
     * Which instalments `i` were given what by allocations `a`.
     *
     * @param  Builder<Payment>  $payments
     */
    private function given(Builder $payments): Query
    {
        return DB::query()->fromSub($payments, 'p')
            ->join('payment_allocations as a', 'a.payment_id', '=', 'p.id')
            ->join('installments as i', 'i.id', '=', 'a.installment_id');
    }

    /** PostgreSQL sums whole numbers to a fraction. */
    private static function sum(string $expression, string $as): string
    {
        return "CAST(coalesce(sum({$expression}), 0) AS bigint) AS {$as}";
    }
}
