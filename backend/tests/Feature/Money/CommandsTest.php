<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Models\Credit;
use App\Models\Payment;
use App\Models\StreamRow;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\IgnoresChecks;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class CommandsTest extends TestCase
{
    use IgnoresChecks;
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        config(['demo.enabled' => true]);
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '210.00'])->assertCreated();
    }

    public function test_a_sound_portfolio_verifies(): void
    {
        $this->artisan('portfolio:verify')->expectsOutput('1 credits verified, 0 drifted.')->assertSuccessful();
    }

    #[TestWith(['credits', 'paid', 'paid'])]
    #[TestWith(['credits', 'total', 'total'])]
    #[TestWith(['credits', 'end_date', 'end_date', '2030-01-01'])]
    #[TestWith(['credits', 'oldest_unpaid_due_on', 'oldest_unpaid_due_on', '2030-01-01'])]
    #[TestWith(['credits', 'status', 'completed', 'completed'])]
    #[TestWith(['credits', 'rate_bp', 'rate over the cap', 811])]
    #[TestWith(['installments', 'amount', 'sum of installments'])]
    #[TestWith(['installments', 'paid', 'paid of installment 1'])]
    #[TestWith(['payments', 'amount', 'allocations of payment %d'])]
    #[TestWith(['payments', 'balance_after', 'balance after payment %d'])]
    #[TestWith(['payment_allocations', 'amount', 'allocations of payment %d'])]
    public function test_any_drift_is_named_and_fails(string $table, string $column, string $named, mixed $value = null): void
    {
        $row = DB::table($table)->orderBy('id')->first();
        $this->ignoreChecks();
        DB::table($table)->where('id', $row->id)->update([$column => $value ?? $row->{$column} + 100]);

        $this->artisan('portfolio:verify')
            ->expectsOutputToContain("credit {$this->credit->id}: ".sprintf($named, Payment::query()->sole()->id))
            ->assertFailed();
    }

    public function test_a_payment_for_the_demo_is_a_real_one(): void
    {
        $next = (int) Payment::query()->max('id') + 1;

        $this->artisan('vigia:demo-pay')
            ->expectsOutput("Pago {$next}: {$this->credit->client->name}, Bs 45,00, recibido por {$this->teams->maribel->name}.")
            ->assertSuccessful();

        self::assertSame(2, StreamRow::query()->where('stream', "cobrador.{$this->teams->maribel->id}")->count());
        self::assertSame(25_500, $this->credit->refresh()->paid);
    }

    public function test_the_demo_pays_what_where_and_as_whom_it_is_told(): void
    {
        $this->artisan('vigia:demo-pay', ['--amount' => '12.50', '--credit' => (string) $this->credit->id, '--as' => $this->teams->carla->email])
            ->assertSuccessful();

        $payment = Payment::query()->orderByDesc('id')->first();
        self::assertSame([1_250, $this->teams->carla->id], [$payment?->amount, $payment?->received_by]);
    }

    /** @param  array<string, string>  $options */
    #[TestWith([['--amount' => '1,50']])]
    #[TestWith([['--amount' => '0.00']])]
    #[TestWith([['--amount' => '9999.00']])]
    #[TestWith([['--credit' => '999']])]
    #[TestWith([['--as' => 'nadie@sajama.example']])]
    public function test_the_demo_refuses_what_a_screen_would_refuse(array $options): void
    {
        $this->artisan('vigia:demo-pay', $options)->assertFailed();

        self::assertSame(1, Payment::query()->count());
    }

    public function test_outside_the_demo_nobody_invents_money(): void
    {
        config(['demo.enabled' => false]);

        $this->artisan('vigia:demo-pay')->assertFailed();
        self::assertSame(1, Payment::query()->count());
    }
}
