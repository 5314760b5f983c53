<?php

declare(strict_types=1);

namespace Tests\Feature\Silence;

use App\Enums\BoxState;
use App\Enums\CreditStatus;
use App\Enums\MovementKind;
use App\Models\CashBox;
use App\Models\CashMovement;
use App\Models\Credit;
use App\Models\Holiday;
use App\Models\StreamRow;
use App\Models\User;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Console\Scheduling\Event;
use Illuminate\Console\Scheduling\Schedule;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** Times are those of La Paz, on Tuesday, 24 November 2026. */
final class SilenceTest extends TestCase
{
    use ChecksAttention;
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    private User $maribel;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->at('08:00');
        $this->teams = TwoTeams::create();
        $this->maribel = $this->teams->maribel;
        $this->credit = $this->lateCredit($this->maribel, 0);
    }

    public function test_ninety_minutes_without_a_sign_are_told_once_to_his_stream(): void
    {
        $this->at('09:29');
        self::assertSame([], $this->silences());
        $this->at('09:30');
        $this->silences();

        self::assertSame(
            [['cobrador_id' => $this->maribel->id, 'cobrador_name' => $this->maribel->name, 'since' => '2026-11-24T12:00:00.000Z']],
            $this->silences(),
        );
        self::assertSame(["cobrador.{$this->maribel->id}"], StreamRow::query()->pluck('stream')->all());
        $this->at('18:00');
        self::assertCount(1, $this->silences());
    }

    #[TestWith(['payment'])]
    #[TestWith(['visit'])]
    #[TestWith(['movement'])]
    public function test_his_next_act_clears_it(string $act): void
    {
        $this->at('09:30');
        self::assertCount(1, $this->silences());
        $this->at('10:00');
        $this->act($act);
        $this->at('11:29');
        self::assertCount(1, $this->silences());
        $this->at('11:30');

        self::assertSame('2026-11-24T14:00:00.000Z', $this->silences()[1]['since']);
    }

    public function test_an_act_counts_from_when_it_was_done_not_from_when_it_arrived(): void
    {
        $this->at('09:25');
        $this->act('payment', '08:10');
        $this->at('09:39');
        self::assertSame([], $this->silences());
        $this->at('09:40');
        self::assertSame('2026-11-24T12:10:00.000Z', $this->silences()[0]['since']);

        // What arrives later still and is older than what was told is no new silence.
        $this->act('visit', '08:05');
        self::assertCount(1, $this->silences());
    }

    public function test_what_others_do_for_his_clients_is_no_sign_of_his(): void
    {
        $this->at('09:00');
        $this->pay($this->teams->carla, $this->credit, ['amount' => '1.00'])->assertCreated();
        $this->at('09:30');

        self::assertCount(1, $this->silences());
    }

    #[TestWith(['a payment to come'])]
    #[TestWith(['nothing due'])]
    #[TestWith(['everything paid'])]
    #[TestWith(['written off'])]
    #[TestWith(['not active'])]
    #[TestWith(['another man'])]
    public function test_who_has_nothing_to_collect_may_be_silent(string $case): void
    {
        match ($case) {
            'a payment to come' => $this->credit->update(['oldest_unpaid_due_on' => '2026-11-25']),
            'nothing due' => $this->credit->update(['status' => CreditStatus::WaitingDelivery]),
            'everything paid' => $this->settle($this->credit, 12),
            'written off' => $this->credit->update(['status' => CreditStatus::Defaulted]),
            'not active' => $this->maribel->update(['active' => false]),
            default => $this->credit->client->update(['cobrador_id' => null]),
        };
        $this->at('12:00');

        self::assertSame([], $this->silences());
    }

    #[TestWith([-1], 'late')]
    #[TestWith([0], 'today')]
    public function test_due_is_today_or_late(int $days): void
    {
        $this->credit->update(['oldest_unpaid_due_on' => CarbonImmutable::parse('2026-11-24')->addDays($days)->format('Y-m-d')]);
        $this->at('12:00');

        self::assertCount(1, $this->silences());
    }

    #[TestWith(['2026-11-24T11:59:59.999Z', 0], 'a moment before 08:00')]
    #[TestWith(['2026-11-24T23:00:00.000Z', 1], '19:00')]
    #[TestWith(['2026-11-24T23:00:00.001Z', 0], 'a moment after 19:00')]
    #[TestWith(['2026-11-25T03:59:59.999Z', 0], 'a moment before midnight')]
    #[TestWith(['2026-11-25T04:00:00.000Z', 0], 'midnight')]
    #[TestWith(['2026-11-29T16:00:00.000Z', 0], 'Sunday')]
    #[TestWith(['2026-11-28T16:00:00.000Z', 1], 'Saturday')]
    public function test_only_while_money_is_collected(string $instant, int $told): void
    {
        $this->travelTo(CarbonImmutable::parse($instant));

        self::assertCount($told, $this->silences());
    }

    public function test_on_a_holiday_of_his_department_nobody_is_missed(): void
    {
        $wilmers = $this->lateCredit($this->teams->wilmer, 0);
        $wilmers->client->team->update(['department' => 'Oruro']);
        $this->teams->wilmer->team?->update(['department' => 'Oruro']);
        $this->maribel->team?->update(['department' => 'La Paz']);
        Holiday::query()->create(['date' => '2026-11-24', 'name' => 'Feriado departamental', 'department' => 'Oruro']);
        $this->at('12:00');
        self::assertSame([$this->maribel->id], array_column($this->silences(), 'cobrador_id'));

        Holiday::query()->create(['date' => '2026-11-24', 'name' => 'Feriado nacional', 'department' => null]);
        $this->travelTo(CarbonImmutable::parse('2026-11-24T16:10:00Z'));
        DB::table('silences')->delete();
        self::assertCount(1, $this->silences());
    }

    public function test_every_day_begins_anew(): void
    {
        $this->at('12:00');
        self::assertCount(1, $this->silences());
        $this->travelTo(CarbonImmutable::parse('2026-11-25T13:30:00Z'));

        self::assertSame('2026-11-25T12:00:00.000Z', $this->silences()[1]['since']);
    }

    public function test_it_is_scheduled_every_ten_minutes_of_the_day_s_round(): void
    {
        $event = collect($this->app->make(Schedule::class)->events())
            ->sole(fn (Event $event): bool => str_contains((string) $event->command, 'cobradores:check-silence'));

        self::assertSame(['*/10 * * * *', true], [$event->expression, $event->runInBackground]);
    }

    public function test_many_cobradores_take_as_many_statements_as_one(): void
    {
        $this->at('12:00');
        $one = $this->statements();
        DB::table('silences')->delete();

        foreach (User::factory()->count(20)->cobradorOf($this->teams->carla)->create() as $cobrador) {
            $this->lateCredit($cobrador, 0);
        }

        self::assertSame($one, $this->statements());
        self::assertCount(22, $this->silences());
    }

    private function statements(): int
    {
        DB::flushQueryLog();
        DB::enableQueryLog();
        $this->artisan('cobradores:check-silence')->assertSuccessful();
        DB::disableQueryLog();

        return count(DB::getQueryLog());
    }

    private function at(string $time): void
    {
        $this->travelTo(CarbonImmutable::parse("2026-11-24T{$time}:00-04:00")->utc());
    }

    private function act(string $act, ?string $at = null): void
    {
        $when = $at === null ? null : "2026-11-24T{$at}:00-04:00";

        match ($act) {
            'payment' => $this->pay($this->maribel, $this->credit, ['amount' => '1.00', 'taken_at' => $when])->assertCreated(),
            'visit' => $this->actingAs($this->maribel)->postJson("/api/credits/{$this->credit->id}/visits", [
                'result' => 'absent', 'visited_at' => $when,
            ], ['Idempotency-Key' => (string) Str::uuid()])->assertCreated(),
            default => CashMovement::query()->create([
                'box_id' => CashBox::query()->create([
                    'cobrador_id' => $this->maribel->id, 'day' => Clock::today(), 'state' => BoxState::Open, 'opened_at' => Clock::now(),
                ])->id,
                'kind' => MovementKind::Expense, 'amount' => 500, 'made_by' => $this->maribel->id, 'created_at' => Clock::now(),
            ]),
        };
    }

    /** @return list<array<string, mixed>> told so far, after another look */
    private function silences(): array
    {
        $this->artisan('cobradores:check-silence')->assertSuccessful();

        return array_values(StreamRow::query()->where('type', 'cobrador_silent')->orderBy('id')->get()
            ->map(fn (StreamRow $row): array => $row->payload)->all());
    }
}
