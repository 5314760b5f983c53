<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Enums\BoxState;
use App\Enums\Role;
use App\Models\CashBox;
use App\Models\Credit;
use App\Models\StreamRow;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsBoxes;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** What payments and reversals do to a box. */
final class BookedTest extends TestCase
{
    use KeepsBoxes;
    use Pays;
    use RefreshDatabase;
    use VerifiesPortfolio;

    private TwoTeams $teams;

    private User $maribel;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->maribel = $this->teams->maribel;
        $this->credit = $this->creditOf($this->maribel);
    }

    public function test_cash_without_a_box_opens_one_that_is_to_be_reconciled(): void
    {
        $this->pay($this->maribel, $this->credit)->assertCreated();
        $this->pay($this->maribel, $this->credit, ['amount' => '15.50'])->assertCreated();

        $box = CashBox::query()->sole();
        self::assertSame(
            [$this->maribel->id, '2026-11-24', 0, false, 2, 10_050, 10_050, true, null],
            [
                $box->cobrador_id, $box->day->format('Y-m-d'), $box->opening, $box->opening_declared, $box->payments, $box->collected,
                $box->expected, $box->requires_reconciliation, $box->opened_by,
            ],
        );
    }

    public function test_cash_goes_into_the_open_box_and_marks_nothing(): void
    {
        $this->openBox($this->maribel)->assertCreated();
        $this->pay($this->maribel, $this->credit)->assertCreated();

        $box = $this->boxOf($this->maribel);
        self::assertSame([8_500, 58_500, false], [$box->collected, $box->expected, $box->requires_reconciliation]);
    }

    #[TestWith(['qr'])]
    #[TestWith(['transfer'])]
    public function test_what_the_bank_holds_is_in_no_box(string $method): void
    {
        $payment = $this->pay($this->maribel, $this->credit, ['payment_method' => $method])->assertCreated()->json('data.id');
        $this->reverse($this->teams->carla, $payment)->assertCreated();

        self::assertSame(0, CashBox::query()->count());
    }

    #[TestWith(['admin'])]
    #[TestWith(['carla'])]
    public function test_what_a_manager_or_an_admin_takes_is_in_no_cobradors_box(string $who): void
    {
        $this->openBox($this->maribel)->assertCreated();
        $payment = $this->pay($this->teams->{$who}, $this->credit)->assertCreated()->json('data.id');
        $this->reverse($this->teams->admin, $payment)->assertCreated();

        $box = CashBox::query()->sole();
        self::assertSame([0, 50_000, false], [$box->collected, $box->expected, $box->corrected]);
    }

    public function test_what_he_takes_as_a_manager_is_in_no_box_even_if_he_was_a_cobrador_in_the_morning(): void
    {
        $this->openBox($this->teams->wilmer)->assertCreated();
        $this->teams->wilmer->update(['role' => Role::Manager, 'manager_id' => null]);
        $this->credit->client->update(['manager_id' => $this->teams->wilmer->id]);
        $this->pay($this->teams->wilmer->refresh(), $this->credit)->assertCreated();

        self::assertSame([0, 50_000], array_values($this->boxOf($this->teams->wilmer)->only(['collected', 'expected'])));
    }

    public function test_cash_belongs_to_the_la_paz_day_on_which_it_was_taken(): void
    {
        $this->pay($this->maribel, $this->credit, ['taken_at' => '2026-11-24T03:59:59Z'])->assertCreated();
        $this->pay($this->maribel, $this->credit, ['taken_at' => '2026-11-24T04:00:00Z', 'amount' => '10.00'])->assertCreated();

        self::assertSame([8_500, 1_000], [$this->boxOf($this->maribel, '2026-11-23')->collected, $this->boxOf($this->maribel)->collected]);
    }

    public function test_cash_for_a_closed_day_opens_that_box_again_and_keeps_what_was_declared(): void
    {
        $this->closedWith('85.00');
        $this->travelTo(CarbonImmutable::parse('2026-11-25T13:00:00Z'));
        $this->pay($this->maribel, $this->credit, ['taken_at' => '2026-11-24T20:00:00Z', 'amount' => '15.00'])->assertCreated();

        $box = $this->boxOf($this->maribel, '2026-11-24');
        self::assertSame([BoxState::Open, true, 8_500, 10_000, -1_500, false], [
            $box->state, $box->requires_reconciliation, $box->declared, $box->expected, $box->difference, $box->corrected,
        ]);
        self::assertNotNull($box->closed_at);
        self::assertSame(0, StreamRow::query()->where('type', '<>', 'payment_received')->count());

        $this->closeBox($this->maribel, $box, ['declared' => '100.00'])->assertCreated()
            ->assertJson(['data' => ['state' => 'closed', 'difference' => '0.00', 'requires_reconciliation' => false]]);
    }

    public function test_a_reversal_lowers_what_its_own_box_collected(): void
    {
        $payment = $this->pay($this->maribel, $this->credit)->json('data.id');
        $this->pay($this->maribel, $this->credit, ['amount' => '10.00'])->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-26T13:00:00Z'));
        $this->reverse($this->teams->carla, $payment)->assertCreated();

        $box = CashBox::query()->sole();
        self::assertSame([1, 1_000, 1_000, false], [$box->payments, $box->collected, $box->expected, $box->corrected]);
    }

    public function test_a_closed_box_of_which_money_is_given_back_is_corrected_stays_closed_and_is_told(): void
    {
        $payment = $this->closedWith('85.00');
        $version = $this->boxOf($this->maribel)->version;
        $this->reverse($this->teams->carla, $payment, 'Se cobró a otra cliente.')->assertCreated();

        $box = $this->boxOf($this->maribel);
        self::assertSame([BoxState::Closed, true, 0, 8_500, 8_500, $version + 1], [
            $box->state, $box->corrected, $box->expected, $box->declared, $box->difference, $box->version,
        ]);
        $told = StreamRow::query()->where('type', 'cash_difference')->sole();
        self::assertSame("cobrador.{$this->maribel->id}", $told->stream);
        self::assertEquals([
            'box_id' => $box->id, 'cobrador_id' => $this->maribel->id, 'cobrador_name' => $this->maribel->name, 'day' => '2026-11-24',
            'difference' => '85.00', 'reason' => 'Se cobró a otra cliente.', 'at' => 'correction',
        ], $told->payload);
    }

    public function test_a_reversal_of_what_was_never_in_a_box_makes_none(): void
    {
        $payment = $this->pay($this->maribel, $this->credit)->json('data.id');
        CashBox::query()->delete();

        $this->reverse($this->teams->carla, $payment)->assertCreated();
        self::assertSame(0, CashBox::query()->count());
    }

    #[TestWith(['2026-11-21T15:00:00Z', false], 'three days ago to the second')]
    #[TestWith(['2026-11-21T14:59:59.999Z', true], 'a millisecond more')]
    public function test_money_told_over_three_days_late_marks_its_box_and_is_told(string $takenAt, bool $isTold): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-21T13:00:00Z'));
        $this->openBox($this->maribel)->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->pay($this->maribel, $this->credit, ['taken_at' => $takenAt])->assertCreated();

        $box = $this->boxOf($this->maribel, '2026-11-21');
        self::assertSame([$isTold, 8_500], [$box->requires_reconciliation, $box->collected]);
        self::assertSame($isTold ? 1 : 0, StreamRow::query()->where('type', 'box_open')->count());
    }

    public function test_a_phone_long_without_a_network_is_told_of_once_a_box_and_day(): void
    {
        foreach (['2026-11-18T15:00:00Z', '2026-11-18T16:00:00Z', '2026-11-19T15:00:00Z'] as $takenAt) {
            $this->pay($this->maribel, $this->credit, ['amount' => '10.00', 'taken_at' => $takenAt])->assertCreated();
        }

        $told = StreamRow::query()->where('type', 'box_open')->orderBy('id')->get();
        self::assertSame(['2026-11-18', '2026-11-19'], $told->map(fn (StreamRow $row): string => $row->payload['day'])->all());
        self::assertSame([$this->maribel->id], $told->pluck('actor_id')->unique()->all());
    }

    public function test_a_manager_who_tells_late_of_money_he_took_marks_no_box(): void
    {
        $this->pay($this->teams->carla, $this->credit, ['taken_at' => '2026-11-10T15:00:00Z'])->assertCreated();

        self::assertSame([0, 0], [CashBox::query()->count(), StreamRow::query()->where('type', 'box_open')->count()]);
    }

    /** @return int the payment with which its box of today was closed, nothing missing */
    private function closedWith(string $amount): int
    {
        $payment = $this->pay($this->maribel, $this->credit, ['amount' => $amount])->assertCreated()->json('data.id');
        $this->closeBox($this->maribel, $this->boxOf($this->maribel), ['declared' => $amount])->assertCreated();

        return $payment;
    }
}
