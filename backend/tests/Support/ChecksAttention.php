<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Actions\Checks\RunCheck;
use App\Actions\Checks\TakeUpCheck;
use App\Models\CheckRun;
use App\Models\Client;
use App\Models\Credit;
use App\Models\StreamRow;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Support\Facades\DB;

/** Runs of the check, and credits that stand as a test wants them. */
trait ChecksAttention
{
    private function check(): CheckRun
    {
        $run = app(TakeUpCheck::class)->handle();
        self::assertTrue(app(RunCheck::class)->handle($run->id, Clock::today()));

        return $run->refresh();
    }

    /** @return array{new: int, worse: int, same: int, cured: int} */
    private function found(): array
    {
        return $this->check()->only(['new', 'worse', 'same', 'cured']);
    }

    /** Weekly, Bs 1.027,00, delivered so that its first instalment is so many days late. */
    private function lateCredit(User $of, int $days): Credit
    {
        $client = $of->isCobrador() ? Client::factory()->of($of) : Client::factory()->ofManager($of);
        $first = Clock::today()->subDays($days);

        return Credit::factory()->for($client)->create([
            'delivered_on' => $first->subWeek(),
            'first_due_on' => $first,
            'end_date' => $first->addWeeks(11),
            'oldest_unpaid_due_on' => $first,
        ]);
    }

    /** Pays by hand in SQL so many of the oldest instalments: what a check sees is the database alone. */
    private function settle(Credit $credit, int $installments): void
    {
        DB::table('installments')->where('credit_id', $credit->id)->where('number', '<=', $installments)
            ->update(['paid' => DB::raw('amount')]);
        DB::table('installments')->where('credit_id', $credit->id)->where('number', '>', $installments)->update(['paid' => 0]);
        $this->derive($credit->id);
    }

    private function derive(int $creditId): void
    {
        DB::update(<<<'SQL'
            UPDATE credits SET version = version + 1,
                paid = (SELECT sum(paid) FROM installments WHERE credit_id = credits.id),
                oldest_unpaid_due_on = (SELECT min(due_on) FROM installments WHERE credit_id = credits.id AND paid < amount),
                status = CASE WHEN (SELECT sum(paid) FROM installments WHERE credit_id = credits.id) < total THEN 'active' ELSE 'completed' END
            WHERE id = ?
            SQL, [$creditId]);
    }

    /** @return list<array<string, mixed>> type and payload of each row, in order */
    private function told(User $to): array
    {
        return array_values(StreamRow::query()->where('stream', "cobrador.{$to->id}")->orderBy('seq')->get()
            ->map(fn (StreamRow $row): array => ['type' => $row->type->value, ...$row->payload])
            ->all());
    }
}
