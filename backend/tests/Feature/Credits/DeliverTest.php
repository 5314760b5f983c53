<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Holiday;
use App\Models\Installment;
use App\Support\Clock;
use App\Support\Credits\Terms;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\TakesSteps;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class DeliverTest extends TestCase
{
    use RefreshDatabase;
    use TakesSteps;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-20T15:00:00Z'));
        $this->teams = TwoTeams::create();
    }

    private function waiting(Frequency $frequency = Frequency::Daily): Credit
    {
        $terms = new Terms(100_000, 90, $frequency);

        return Credit::factory()->for(Client::factory()->of($this->teams->maribel))->undelivered()->create([
            'rate_bp' => 90,
            'total' => $terms->total(),
            'frequency' => $frequency,
            'installments_count' => Terms::installmentsOf($frequency),
        ]);
    }

    public function test_the_schedule_steps_over_the_holidays_of_its_department(): void
    {
        Holiday::query()->insert([
            ['date' => '2026-11-23', 'name' => 'Nacional', 'department' => null],
            ['date' => '2026-11-24', 'name' => 'De La Paz', 'department' => 'La Paz'],
            ['date' => '2026-11-25', 'name' => 'De Oruro', 'department' => 'Oruro'],
        ]);

        $credit = $this->waiting();
        $schedule = $this->step($this->teams->maribel, $credit, 'deliver')->assertCreated()->json('data.schedule');

        self::assertSame(['2026-11-21', '2026-11-25'], array_slice(array_column($schedule, 'due_date'), 0, 2));
        self::assertEquals(
            [CreditStatus::Active, 2, Clock::date('2026-11-20'), Clock::date('2026-11-21'), Clock::date('2026-11-21'), end($schedule)['due_date']],
            [
                $credit->refresh()->status, $credit->version, $credit->delivered_on,
                $credit->first_due_on, $credit->oldest_unpaid_due_on, $credit->end_date?->format('Y-m-d'),
            ],
        );
        $this->assertNoDrift($credit);
    }

    /** @param  list<string>  $dates the first and the last */
    #[TestWith([Frequency::Daily, 24, ['2026-11-21', '2026-12-18']])]
    #[TestWith([Frequency::Weekly, 12, ['2026-11-27', '2027-02-12']])]
    #[TestWith([Frequency::Biweekly, 6, ['2026-12-04', '2027-02-12']])]
    #[TestWith([Frequency::Monthly, 3, ['2026-12-21', '2027-02-20']], 'the first falls on a Sunday and moves alone')]
    public function test_each_frequency_has_its_instalments_that_add_up(Frequency $frequency, int $count, array $dates): void
    {
        $credit = $this->waiting($frequency);
        $schedule = $this->step($this->teams->maribel, $credit, 'deliver')->assertCreated()->json('data.schedule');

        self::assertCount($count, $schedule);
        self::assertSame($dates, [$schedule[0]['due_date'], end($schedule)['due_date']]);
        self::assertSame(100_900, (int) Installment::query()->where('credit_id', $credit->id)->sum('amount'));
        $this->assertNoDrift($credit);
    }

    #[TestWith(['2026-11-21', '2026-11-21'])]
    #[TestWith(['2026-11-22', '2026-11-23'], 'a Sunday')]
    #[TestWith(['2027-02-18', '2027-02-18'], 'the last day allowed')]
    public function test_a_given_first_date_begins_the_schedule(string $given, string $due): void
    {
        $this->step($this->teams->maribel, $this->waiting(), 'deliver', ['first_due_on' => $given])
            ->assertCreated()->assertJsonPath('data.schedule.0.due_date', $due);
    }

    public function test_late_in_the_evening_it_is_still_today_in_la_paz(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-21T03:59:59Z'));

        $this->step($this->teams->maribel, $this->waiting(), 'deliver')->assertCreated()->assertJsonPath('data.delivered_on', '2026-11-20');
    }

    public function test_the_same_key_gives_the_answer_it_gave_also_when_the_credit_has_moved_on(): void
    {
        $credit = $this->waiting();
        $first = $this->step($this->teams->maribel, $credit, 'deliver', key: self::KEY)->assertCreated();
        $this->travel(3)->days();
        $again = $this->step($this->teams->maribel, $credit, 'deliver', key: strtoupper(self::KEY))->assertCreated();

        self::assertSame($first->json(), $again->json());
        self::assertSame([24, 2], [Installment::query()->count(), $credit->refresh()->version]);
    }

    public function test_the_same_key_with_another_body_or_credit_is_a_conflict(): void
    {
        $credit = $this->waiting();
        $this->step($this->teams->maribel, $credit, 'deliver', key: self::KEY)->assertCreated();

        foreach ([[$credit, ['first_due_on' => '2026-11-24']], [$credit, ['version' => 2]], [$this->waiting(), []]] as [$of, $body]) {
            $this->step($this->teams->maribel, $of, 'deliver', $body, self::KEY)
                ->assertConflict()->assertJsonPath('code', 'idempotency_conflict');
        }

        self::assertSame(24, Installment::query()->count());
    }

    public function test_a_second_delivery_with_its_own_key_is_stale_or_invalid(): void
    {
        $credit = $this->waiting();
        $this->step($this->teams->maribel, $credit, 'deliver')->assertCreated();

        $this->step($this->teams->carla, $credit, 'deliver')->assertConflict()->assertJsonPath('code', 'stale');
        $this->step($this->teams->carla, $credit->refresh(), 'deliver')->assertUnprocessable()->assertJsonPath('code', 'invalid');
        self::assertSame([24, 1], [Installment::query()->count(), DB::table('idempotency_keys')->count()]);
    }

    #[TestWith([''])]
    #[TestWith(['no-uuid'])]
    public function test_without_a_key_nothing_is_delivered(string $key): void
    {
        $this->step($this->teams->maribel, $this->waiting(), 'deliver', key: $key)
            ->assertUnprocessable()->assertJsonStructure(['errors' => ['idempotency_key']]);
        self::assertSame(0, Installment::query()->count());
    }
}
