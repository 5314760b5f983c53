<?php

declare(strict_types=1);

namespace Tests\Feature\Payments;

use App\Models\Credit;
use App\Models\Payment;
use App\Models\StreamRow;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Console\Scheduling\Event;
use Illuminate\Console\Scheduling\Schedule;
use Illuminate\Contracts\Console\Kernel;
use Illuminate\Database\Events\QueryExecuted;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class VerifyTest extends TestCase
{
    use Pays;
    use RefreshDatabase;

    private Credit $credit;

    private User $ruben;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-25T05:30:00Z'));
        RecordingBroadcaster::install();
        $teams = TwoTeams::create();
        $this->ruben = $teams->ruben;
        $this->credit = $this->creditOf($teams->maribel);
        $payment = $this->pay($teams->maribel, $this->credit)->json('data.id');
        $this->reverse($teams->carla, $payment)->assertCreated();
    }

    #[TestWith(['amount', 100, 'amount of reversal'])]
    #[TestWith(['balance_after', 100, 'balance after payment'])]
    public function test_a_reversal_that_gives_back_something_else_is_named(string $column, int $more, string $named): void
    {
        $reversal = Payment::query()->where('kind', 'reversal')->sole();
        DB::table('payments')->where('id', $reversal->id)->update([$column => $reversal->getAttribute($column) + $more]);

        $this->artisan('portfolio:verify')->expectsOutputToContain("credit {$this->credit->id}: {$named} {$reversal->id}")->assertFailed();
    }

    #[TestWith(['manager_id', 'manager of its attention'])]
    #[TestWith(['cobrador_id', 'cobrador of its attention'])]
    public function test_attention_that_stayed_behind_when_its_client_moved_is_named(string $column, string $named): void
    {
        $this->travel(30)->days();
        Artisan::call('credits:check-attention');
        self::assertNotNull($this->credit->refresh()->attention);
        $this->artisan('portfolio:verify')->assertSuccessful();

        DB::table('attention_states')->where('credit_id', $this->credit->id)->update([$column => $this->ruben->id]);

        $this->artisan('portfolio:verify')->expectsOutputToContain("credit {$this->credit->id}: {$named}")->assertFailed();
    }

    public function test_drift_is_told_once_a_night_to_the_office_and_names_nobody(): void
    {
        $this->drift();

        $this->artisan('portfolio:verify')->assertFailed();
        $this->artisan('portfolio:verify')->assertFailed();
        self::assertSame([['credits' => 1, 'boxes' => 0]], $this->told());

        $this->travel(1)->days();
        $this->artisan('portfolio:verify')->assertFailed();
        self::assertCount(2, $this->told());
    }

    public function test_a_sound_portfolio_is_told_to_nobody(): void
    {
        $this->artisan('portfolio:verify')->assertSuccessful();

        self::assertSame([], $this->told());
    }

    public function test_money_that_moves_while_it_is_read_is_no_drift(): void
    {
        $isMoved = false;
        // Between the read of the credits and that of their instalments.
        DB::listen(function (QueryExecuted $query) use (&$isMoved): void {
            if (! $isMoved && str_starts_with($query->sql, 'select * from "installments"')) {
                $isMoved = true;
                $this->pay($this->credit->client->cobrador ?? self::fail(), $this->credit)->assertCreated();
            }
        });

        $this->artisan('portfolio:verify')->assertSuccessful();
        self::assertTrue($isMoved);
    }

    public function test_it_takes_as_many_statements_for_many_credits_as_for_few(): void
    {
        $count = function (): int {
            $statements = 0;
            DB::listen(function () use (&$statements): void {
                $statements++;
            });
            $this->artisan('portfolio:verify')->assertSuccessful();

            return $statements;
        };
        $few = $count();
        Credit::factory()->count(20)->for($this->credit->client)->create();

        self::assertSame($few, $count());
    }

    public function test_it_runs_every_night_when_nobody_collects(): void
    {
        $this->app->make(Kernel::class)->bootstrap();
        $event = collect($this->app->make(Schedule::class)->events())
            ->first(fn (Event $event): bool => str_contains((string) $event->command, 'portfolio:verify'));

        self::assertSame(['30 1 * * *', 'America/La_Paz', true, true], [
            $event?->expression, $event?->timezone, $event?->runInBackground, $event?->withoutOverlapping,
        ]);
    }

    private function drift(): void
    {
        DB::table('credits')->where('id', $this->credit->id)->update(['paid' => 100]);
    }

    /** @return list<array<string, mixed>> */
    private function told(): array
    {
        return array_values(StreamRow::query()->where('stream', 'admin.notifications')->where('type', 'portfolio_drift')
            ->get()->map(fn (StreamRow $row): array => $row->payload)->all());
    }
}
