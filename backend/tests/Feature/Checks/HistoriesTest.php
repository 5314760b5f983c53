<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Models\AttentionState;
use App\Models\CheckCount;
use App\Models\CheckRun;
use App\Models\Credit;
use App\Models\StreamRow;
use App\Support\Credits\AttentionList;
use App\Support\Money;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Random\Randomizer;
use Tests\Support\Attention\Loan;
use Tests\Support\Attention\SlowCheck;
use Tests\Support\Attention\World;
use Tests\Support\ChecksAttention;
use Tests\Support\ManyCases;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** Random portfolios through days, payments, reversals and runs, beside a slow check whose rules can be read at a glance. */
final class HistoriesTest extends TestCase
{
    use ChecksAttention;
    use ManyCases;
    use RefreshDatabase;

    private const HISTORIES = 1_000;

    private TwoTeams $teams;

    public function test_levels_changes_counts_and_rows_are_those_of_a_slow_and_obvious_check(): void
    {
        config(['broadcasting.default' => 'null']);
        $this->teams = TwoTeams::create();

        $this->manyCases(function (Randomizer $random): void {
            DB::beginTransaction();

            try {
                $this->history(new World($this->teams, $random), new SlowCheck, $random->getInt(2, 4));
            } finally {
                DB::rollBack();
            }
        }, self::HISTORIES);
    }

    private function history(World $world, SlowCheck $expected, int $runs): void
    {
        for (; $runs > 0; $runs--) {
            $world->write();
            $this->travelTo($world->today()->addHours(9)->addSeconds(10 - $runs));
            $run = $this->check();
            $expected->run($world, $run->id);

            self::assertSame($expected->counts, $this->countsOf($run));
            self::assertSame($this->total($expected->counts), $run->only(['new', 'worse', 'same', 'cured']));
            self::assertSame($expected->rows, $this->rowsOf($run));
            $this->assertStates($expected);
            self::assertSame($this->worstFirst($world), $this->listedNow());

            $world->live();
        }
    }

    private function assertStates(SlowCheck $expected): void
    {
        $states = AttentionState::query()->orderBy('credit_id')->get()->keyBy('credit_id');
        $times = CheckRun::query()->get()->keyBy('id');

        self::assertSame($expected->listed, $states->map(fn (AttentionState $state): string => $state->level->value)->all());

        foreach ($states as $id => $state) {
            self::assertSame($expected->since[$id], $state->run_id);
            self::assertEquals($times[$expected->since[$id]]->ended_at, $state->since);
            self::assertEquals($times[$expected->told[$id]]->ended_at, $state->last_told_at);
        }
    }

    /** @return array<string, array<string, int>> */
    private function countsOf(CheckRun $run): array
    {
        $counts = [];

        foreach (CheckCount::query()->where('run_id', $run->id)->get() as $of) {
            $counts["{$of->manager_id} {$of->cobrador_id}"] = [
                'new' => $of->new, 'worse' => $of->worse, 'same' => $of->listed - $of->new - $of->worse,
                'cured' => $of->cured, 'listed' => $of->listed,
            ];
        }

        ksort($counts);

        return array_filter($counts, fn (array $count): bool => array_sum($count) > 0);
    }

    /**
     * @param  array<string, array<string, int>>  $counts
     * @return array<string, int>
     */
    private function total(array $counts): array
    {
        return array_combine(
            ['new', 'worse', 'same', 'cured'],
            array_map(fn (string $kind): int => array_sum(array_column($counts, $kind)), ['new', 'worse', 'same', 'cured']),
        );
    }

    /** @return array<string, list<array<string, mixed>>> as SlowCheck writes them */
    private function rowsOf(CheckRun $run): array
    {
        $rows = [];

        foreach (StreamRow::query()->where('run_id', $run->id)->orderBy('stream')->orderBy('seq')->get() as $row) {
            $kept = $row->type->value === 'check_finished'
                ? ['new', 'worse', 'same', 'cured', 'listed']
                : ['credit_id', 'level', 'previous_level', 'change', 'days_overdue', 'overdue_installments', 'overdue_amount'];
            $fields = array_replace(array_fill_keys($kept, null), array_intersect_key($row->payload, array_fill_keys($kept, true)));

            if (isset($fields['overdue_amount'])) {
                $fields['overdue_amount'] = Money::parse($fields['overdue_amount']);
            }

            $rows[$row->stream][] = [...$fields, 'quiet' => $row->quiet];
        }

        return $rows;
    }

    /** @return list<int> */
    private function worstFirst(World $world): array
    {
        $listed = array_filter($world->loans, fn (Loan $loan): bool => SlowCheck::level($loan, $world->day) !== null);
        $weight = fn (Loan $loan): array => [
            SlowCheck::level($loan, $world->day), $loan->overdue($world->day)[1], $loan->daysLate($world->day), -$loan->id,
        ];
        usort($listed, fn (Loan $a, Loan $b): int => $weight($b) <=> $weight($a));

        return array_column($listed, 'id');
    }

    /** @return list<int> */
    private function listedNow(): array
    {
        $list = (new AttentionList($this->teams->admin, \App\Support\Clock::today()))->credits();

        foreach (AttentionList::WORST_FIRST as $column => $direction) {
            $list->orderBy($column, $direction);
        }

        return array_values($list->get()->map(fn (Credit $credit): int => $credit->id)->all());
    }
}
