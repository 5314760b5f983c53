<?php

declare(strict_types=1);

namespace Tests\Feature\Seed;

use App\Enums\AttentionLevel;
use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Enums\Role;
use App\Models\CheckRun;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Holiday;
use App\Models\Payment;
use App\Models\StreamRow;
use App\Models\User;
use App\Support\Clock;
use App\Support\Credits\Standing;
use App\Support\Credits\Terms;
use App\Support\Payments\PaymentReceived;
use App\Support\Promises\PromiseSql;
use Illuminate\Foundation\Testing\DatabaseMigrations;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use RuntimeException;
use Tests\TestCase;

final class SeedTest extends TestCase
{
    use DatabaseMigrations;
    use SeedsTheLender;

    private const TABLES = [
        'teams', 'users', 'holidays', 'clients', 'credits', 'installments', 'payments', 'payment_allocations',
        'stream_rows', 'reader_states', 'check_runs', 'check_counts', 'attention_states', 'attention_history',
        'promises', 'visits', 'credit_notes', 'refused_payments', 'cash_boxes', 'cash_movements', 'preferences',
    ];

    #[TestWith(['2026-11-24 16:00'], 'a Tuesday afternoon')]
    #[TestWith(['2026-11-24 06:30'], 'before the round')]
    #[TestWith(['2026-11-22 12:00'], 'a Sunday')]
    #[TestWith(['2027-01-01 10:00'], 'a holiday')]
    #[TestWith(['2027-02-10 10:00'], 'after Carnival')]
    #[TestWith(['2028-03-01 10:00'], 'after a leap day')]
    #[TestWith(['2026-08-07 21:30'], 'already tomorrow in UTC')]
    #[TestWith(['2026-09-14 11:00'], 'a holiday of one department')]
    public function test_whatever_the_day_the_lender_is_whole_and_believable(string $instant): void
    {
        $this->seedOn($instant);

        self::assertSame(0, Artisan::call('portfolio:verify'), Artisan::output());
        self::assertSame([16, 600, 800], [User::query()->count(), Client::query()->count(), Credit::query()->count()]);
        self::assertSame(600, Client::query()->distinct()->count('name'));
        self::assertCount(4, Credit::query()->distinct()->pluck('frequency'));
        self::assertGreaterThan(5_000, Payment::query()->count());
        self::assertGreaterThanOrEqual(150, Credit::query()->where('status', CreditStatus::Completed)->count());
        self::assertSame(6, Credit::query()->where('status', CreditStatus::Defaulted)->count());
        self::assertGreaterThanOrEqual(config('credit.default_from_days'), $this->leastDaysWhenWrittenOff());
        $this->assertEveryLevelIsListed();
        $this->assertEveryTeamIsWhole();
        $this->assertNothingIsAheadOfItsTime();
        $this->assertRatesAreLegal();
    }

    public function test_two_runs_of_a_day_are_the_same_to_the_last_centavo(): void
    {
        $this->seedOn('2026-11-24 10:00');
        $first = $this->dump();
        $this->artisan('migrate:fresh', ['--force' => true]);
        $this->seedOn('2026-11-24 23:50');

        self::assertEquals($first, $this->dump());
    }

    public function test_before_nine_it_is_the_same_without_this_mornings_payments(): void
    {
        $this->seedOn('2026-11-24 08:59');
        $early = DB::table('payments')->orderBy('id')->get()->all();
        $this->artisan('migrate:fresh', ['--force' => true]);
        $this->seedOn('2026-11-24 09:00');
        $late = DB::table('payments')->orderBy('id')->get();

        self::assertEquals($early, $late->take(count($early))->all());
        self::assertSame(['2026-11-24'], $late->skip(count($early))->pluck('day')->unique()->values()->all());
    }

    public function test_feeds_hold_the_last_days_and_are_read_by_everybody(): void
    {
        $this->seedOn('2026-11-24 16:00');
        $payments = Payment::query()->with(['client', 'allocations.installment'])->where('day', '>=', '2026-11-20')->orderBy('id')->get();

        self::assertSame(
            $payments->map(PaymentReceived::payload(...))->all(),
            StreamRow::query()->where('type', 'payment_received')->orderBy('id')->get()->pluck('payload')->all(),
        );

        foreach (User::query()->get() as $user) {
            $heads = $this->actingAs($user)->getJson('/api/streams')->assertOk()->json('data');
            self::assertSame([0], array_values(array_unique(array_column($heads, 'unread'))));

            foreach ($heads as $stream => $head) {
                $numbers = StreamRow::query()->where('stream', $stream)->orderBy('seq')->pluck('seq')->all();
                self::assertSame($head['head'] === 0 ? [] : range(1, $head['head']), $numbers);
            }
        }
    }

    public function test_what_needs_attention_was_told_at_midnight_and_a_next_run_tells_nothing(): void
    {
        $this->seedOn('2026-11-24 16:00');
        [$earlier, $last] = CheckRun::query()->orderBy('id')->get()->all();
        $listed = Credit::query()->with('installments')->get()->filter($this->isListed(...))->count();

        self::assertSame('2026-11-20 04:00:00', $earlier->ended_at?->format('Y-m-d H:i:s'));
        self::assertSame('2026-11-24 04:00:00', $last->ended_at?->format('Y-m-d H:i:s'));
        self::assertSame($listed, $last->new + $last->worse + $last->same);
        self::assertGreaterThan(20, min($last->new, $last->worse, $last->same));
        self::assertSame(0, Artisan::call('credits:check-attention'));
        self::assertSame($listed, CheckRun::query()->orderByDesc('id')->value('same'));
        self::assertSame([$earlier->id, $last->id], StreamRow::query()->whereNotNull('run_id')->distinct()->orderBy('run_id')->pluck('run_id')->all());
    }

    public function test_promises_say_what_the_payments_made_of_them(): void
    {
        $this->seedOn('2026-11-24 16:00');
        $kept = PromiseSql::KEPT;
        $yesterday = "'2026-11-23'";

        self::assertSame(0, DB::table('promises')->where('state', '<>', 'replaced')->whereRaw("kept <> {$kept}")->count());
        self::assertSame(0, DB::table('promises')->where('state', '<>', 'replaced')
            ->whereRaw('state <> CASE WHEN due_on <= '.$yesterday.' THEN '.PromiseSql::outcome('kept')." ELSE 'open' END")->count());
        self::assertEqualsCanonicalizing(['open', 'kept', 'partly', 'broken', 'replaced'], DB::table('promises')->distinct()->pluck('state')->all());
        self::assertSame(0, DB::table('promises')->where('state', '<>', 'replaced')->where('due_on', '2026-11-24')->where('due_told', false)->whereColumn('kept', '<', 'amount')->count());
    }

    public function test_every_account_signs_in(): void
    {
        $this->seedOn('2026-11-24 16:00');

        foreach (['admin', 'carla.ibanez', 'ruben.lazo', 'ximena.rocabado', 'maribel.quisbert', 'ruben.mamani', 'rosa.villarroel'] as $login) {
            $this->postJson('/api/login', ['email_or_phone' => "{$login}@sajama.example", 'password' => 'vigia-demo', 'device' => 'x'])->assertOk();
        }
    }

    public function test_a_seeded_database_is_left_as_it_is(): void
    {
        $this->seedOn('2026-11-24 16:00');
        $before = $this->dump();
        $this->seedOn('2026-11-25 16:00');

        self::assertStringContainsString('nothing to seed', Artisan::output());
        self::assertEquals($before, $this->dump());
    }

    public function test_without_the_demo_it_refuses(): void
    {
        config(['demo.enabled' => false]);
        $this->expectException(RuntimeException::class);
        $this->expectExceptionMessage('VIGIA_DEMO=1');

        Artisan::call('db:seed', ['--force' => true]);
    }

    private function isListed(Credit $credit): bool
    {
        return Standing::of($credit, Clock::today())->level !== null;
    }

    private function assertEveryLevelIsListed(): void
    {
        $today = Clock::today();
        $levels = Credit::query()->with('installments')->get()
            ->map(fn (Credit $credit): ?string => Standing::of($credit, $today)->level?->value)
            ->filter()
            ->countBy()
            ->all();

        // After Carnival nothing fell due for three days: nobody is so few days late.
        $isAfterAPause = Holiday::calendarOf('La Paz')->before($today) < $today->subDays(3);

        foreach (AttentionLevel::cases() as $level) {
            $least = $isAfterAPause && $level === AttentionLevel::Late1 ? 0 : 3;
            self::assertGreaterThanOrEqual($least, $levels[$level->value] ?? 0, $level->value);
        }
    }

    private function assertEveryTeamIsWhole(): void
    {
        $managers = User::query()->where('role', Role::Manager)->pluck('id');
        self::assertCount(3, $managers);

        foreach ($managers as $manager) {
            self::assertSame(4, User::query()->where('manager_id', $manager)->count());
            self::assertSame(4, Client::query()->where('manager_id', $manager)->distinct()->count('cobrador_id'));
            self::assertGreaterThan(0, Client::query()->where('manager_id', $manager)->whereNull('cobrador_id')->count());
        }
    }

    private function leastDaysWhenWrittenOff(): int
    {
        return (int) Credit::query()->where('status', CreditStatus::Defaulted)->get()
            ->map(fn (Credit $credit): int => Standing::daysOverdue($credit->oldest_unpaid_due_on, $credit->defaulted_on))
            ->min();
    }

    private function assertNothingIsAheadOfItsTime(): void
    {
        self::assertLessThanOrEqual(Clock::stored(Clock::now()), DB::table('payments')->max('recorded_at'));
        self::assertLessThan(Clock::today()->format('Y-m-d'), DB::table('credits')->max('delivered_on'));

        self::assertLessThan(Clock::stored(Clock::today()), DB::table('visits')->max('recorded_at'));
        self::assertLessThan(Clock::stored(Clock::today()), DB::table('promises')->max('created_at'));

        foreach (Payment::query()->cursor() as $payment) {
            $taken = $payment->taken_at->setTimezone(Clock::ZONE);
            self::assertFalse($taken->isSunday());
            self::assertTrue($taken->hour >= 7 && $taken->hour < 18, (string) $taken);
        }
    }

    private function assertRatesAreLegal(): void
    {
        foreach (Frequency::cases() as $frequency) {
            self::assertLessThanOrEqual(
                Terms::maxRateBp($frequency),
                Credit::query()->where('frequency', $frequency)->max('rate_bp'),
            );
        }
    }

    /** @return array<string, mixed> all rows but the passwords' salt */
    private function dump(): array
    {
        return array_combine(self::TABLES, array_map(fn (string $table): array => DB::table($table)->get()
            ->map(fn (object $row): array => array_diff_key((array) $row, ['password' => null]))->all(), self::TABLES));
    }
}
