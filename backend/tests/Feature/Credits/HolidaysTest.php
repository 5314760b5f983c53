<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Models\Audit;
use App\Models\Client;
use App\Models\Credit;
use App\Models\CreditNote;
use App\Models\Holiday;
use App\Models\Installment;
use App\Models\Team;
use App\Support\Credits\Terms;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\TakesSteps;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** A decree that comes when schedules are written already. */
final class HolidaysTest extends TestCase
{
    use Pays;
    use RefreshDatabase;
    use TakesSteps;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-20T15:00:00Z'));
        $this->teams = TwoTeams::create();
    }

    private function delivered(Frequency $frequency): Credit
    {
        $terms = new Terms(100_000, 90, $frequency);
        $credit = Credit::factory()->for(Client::factory()->of($this->teams->maribel))->undelivered()->create([
            'rate_bp' => 90, 'total' => $terms->total(), 'frequency' => $frequency, 'installments_count' => Terms::installmentsOf($frequency),
        ]);
        $this->step($this->teams->maribel, $credit, 'deliver')->assertCreated();

        return $credit->refresh();
    }

    /** @param  array<string, string>  $options */
    private function apply(array $options = []): string
    {
        self::assertSame(0, Artisan::call('holidays:apply', $options));
        $said = Artisan::output();
        self::assertSame(0, Artisan::call('portfolio:verify'));

        return $said;
    }

    private function decree(string $date, ?string $department = null): void
    {
        $this->apply(['--date' => $date, '--name' => 'Feriado por decreto', ...($department === null ? [] : ['--department' => $department])]);
    }

    /** @return list<string> */
    private function dates(Credit $credit): array
    {
        return Installment::query()->where('credit_id', $credit->id)->orderBy('number')->get()
            ->map(fn (Installment $one): string => $one->due_on->format('Y-m-d'))->all();
    }

    public function test_the_unpaid_days_of_a_daily_credit_move_on_and_stay_different(): void
    {
        $credit = $this->delivered(Frequency::Daily);
        $this->pay($this->teams->maribel, $credit, ['amount' => '60.00'])->assertCreated();
        $before = $this->dates($credit);

        // The first instalment is paid, the second in part.
        $this->decree($before[1]);
        $after = $this->dates($credit);
        $credit->refresh();

        self::assertSame([$before[0], ...array_slice($before, 2), '2026-12-19'], $after);
        self::assertCount(24, array_unique($after));
        self::assertSame(
            [4, '2026-12-19', $after[1], $after[0]],
            [$credit->version, ...array_map(fn (?CarbonImmutable $day): ?string => $day?->format('Y-m-d'), [$credit->end_date, $credit->oldest_unpaid_due_on, $credit->first_due_on])],
        );
    }

    #[TestWith([Frequency::Weekly])]
    #[TestWith([Frequency::Biweekly])]
    #[TestWith([Frequency::Monthly])]
    public function test_of_the_other_frequencies_the_one_date_moves_alone(Frequency $frequency): void
    {
        $credit = $this->delivered($frequency);
        $before = $this->dates($credit);
        $last = count($before) - 1;
        $this->decree($before[$last]);

        $moved = CarbonImmutable::parse($before[$last])->addDay();
        $moved = $moved->isSunday() ? $moved->addDay() : $moved;
        self::assertSame([...array_slice($before, 0, $last), $moved->format('Y-m-d')], $this->dates($credit));
        self::assertSame($moved->format('Y-m-d'), $credit->refresh()->end_date?->format('Y-m-d'));
    }

    public function test_each_touched_credit_has_a_note_and_an_audit_row_and_a_second_run_touches_none(): void
    {
        $weekly = $this->delivered(Frequency::Weekly);
        $other = $this->delivered(Frequency::Monthly);
        $this->decree('2026-12-04');

        $note = CreditNote::query()->sole();
        self::assertSame([$weekly->id, null], [$note->credit_id, $note->user_id]);
        self::assertSame('Feriado: Feriado por decreto (04/12/2026). Cuotas que se mueven: la 2 vence el 05/12/2026.', $note->body);
        self::assertSame(
            ['due_on' => [2 => ['2026-12-04', '2026-12-05']]],
            Audit::query()->where(['action' => 'credit.postponed', 'record_id' => (string) $weekly->id])->sole()->changes,
        );

        self::assertStringContainsString('Créditos con fechas movidas: 0', $this->apply());
        self::assertSame([3, 2, 1], [$weekly->refresh()->version, $other->refresh()->version, CreditNote::query()->count()]);
    }

    public function test_the_note_of_many_dates_stays_short(): void
    {
        $credit = $this->delivered(Frequency::Daily);
        $this->decree('2026-11-21');

        self::assertSame(
            'Feriado: Feriado por decreto (21/11/2026). Cuotas que se mueven: la 1 vence el 23/11/2026; …; la 24 vence el 19/12/2026.',
            CreditNote::query()->sole()->body,
        );
        self::assertSame('2026-11-23', $credit->refresh()->first_due_on?->format('Y-m-d'));
    }

    public function test_a_department_s_decree_holds_for_its_teams_alone(): void
    {
        Team::query()->whereKey($this->teams->maribel->team_id)->update(['department' => 'Oruro']);
        $credit = $this->delivered(Frequency::Weekly);
        $before = $this->dates($credit);

        $this->decree($before[0], 'La Paz');
        self::assertSame($before, $this->dates($credit));

        $this->decree($before[0], 'Oruro');
        self::assertSame('2026-11-28', $this->dates($credit)[0]);
    }

    public function test_a_decree_that_comes_after_the_day_takes_a_late_credit_out_of_arrears(): void
    {
        $credit = $this->delivered(Frequency::Weekly);
        $this->travelTo(CarbonImmutable::parse('2026-11-28T15:00:00Z'));
        $this->actingAs($this->teams->carla)->getJson("/api/credits/{$credit->id}")->assertJsonPath('data.level', 'late_1');

        $this->decree('2026-11-27');
        $this->getJson("/api/credits/{$credit->id}")
            ->assertJsonPath('data.level', null)->assertJsonPath('data.days_overdue', 0)->assertJsonPath('data.schedule.0.due_date', '2026-11-28');
    }

    #[TestWith([CreditStatus::Completed])]
    #[TestWith([CreditStatus::Defaulted])]
    #[TestWith([CreditStatus::Cancelled])]
    public function test_a_credit_that_is_not_active_keeps_its_dates(CreditStatus $status): void
    {
        $credit = $this->delivered(Frequency::Weekly);
        $credit->update(['status' => $status]);
        $before = $this->dates($credit);
        Holiday::query()->insert(['date' => $before[0], 'name' => 'Tarde']);
        Artisan::call('holidays:apply');

        self::assertSame([$before, 2], [$this->dates($credit), $credit->refresh()->version]);
    }

    public function test_more_credits_than_one_transaction_holds_all_move_once(): void
    {
        Credit::factory()->for(Client::factory()->of($this->teams->maribel))->count(45)->create();
        $this->decree('2026-11-27');

        self::assertSame([45, 45], [CreditNote::query()->count(), Credit::query()->where('version', 2)->count()]);
    }

    public function test_the_holidays_of_a_year_are_added_once(): void
    {
        $this->apply(['--year' => '2027']);
        $count = Holiday::query()->count();
        $this->apply(['--year' => '2027']);

        self::assertSame([20, 20], [$count, Holiday::query()->count()]);
        self::assertSame('Viernes Santo', Holiday::query()->where('date', '2027-03-26')->value('name'));
    }

    /** @param  array<string, string>  $options */
    #[TestWith([['--date' => '2026-02-30', '--name' => 'Mal']])]
    #[TestWith([['--date' => '2026-12-04']], 'no name')]
    #[TestWith([['--name' => 'Sin día']])]
    #[TestWith([['--date' => '2026-12-04', '--name' => 'Mal', '--department' => 'Lima']])]
    #[TestWith([['--year' => '1999']])]
    public function test_a_decree_that_cannot_be_is_refused(array $options): void
    {
        self::assertSame(2, Artisan::call('holidays:apply', $options));
        self::assertSame(0, Holiday::query()->count());
    }
}
