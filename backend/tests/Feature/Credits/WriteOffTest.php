<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Enums\CreditStatus;
use App\Models\AttentionState;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Tests\Support\Pays;
use Tests\Support\TakesSteps;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** Castigado, and what cancelling is not. */
final class WriteOffTest extends TestCase
{
    use Pays;
    use RefreshDatabase;
    use TakesSteps;
    use VerifiesPortfolio;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        // Delivered on a Tuesday; the first of twelve weeks is due on 1 September.
        $this->travelTo(CarbonImmutable::parse('2026-08-25T15:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditIn(CreditStatus::Active, $this->teams->maribel);
    }

    public function test_a_credit_is_written_off_from_91_days_past_due_and_no_earlier(): void
    {
        // In La Paz it is still 30 November, day 90, for a second.
        $this->travelTo(CarbonImmutable::parse('2026-12-01T03:59:59Z'));
        $this->step($this->teams->admin, $this->credit, 'default')->assertUnprocessable()->assertJsonStructure(['errors' => ['status']]);

        $this->travelTo(CarbonImmutable::parse('2026-12-01T04:00:00Z'));
        $this->step($this->teams->admin, $this->credit, 'default', ['reason' => 'Se fue del país.'])
            ->assertOk()->assertJson(['data' => [
                'status' => 'defaulted', 'defaulted_on' => '2026-12-01', 'reason' => 'Se fue del país.',
                'level' => null, 'outstanding' => '1027.00', 'days_overdue' => 91,
            ]]);
    }

    public function test_a_part_payment_that_leaves_the_oldest_instalment_unpaid_keeps_its_days(): void
    {
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '84.99'])->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-12-01T15:00:00Z'));
        $this->step($this->teams->admin, $this->credit->refresh(), 'default')->assertOk();
    }

    public function test_it_leaves_the_check_and_the_lists_and_is_told_to_nobody(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-12-01T15:00:00Z'));
        Artisan::call('credits:check-attention');
        self::assertSame(1, AttentionState::query()->count());
        $told = StreamRow::query()->where('type', 'credit_attention')->count();

        $this->step($this->teams->admin, $this->credit, 'default')->assertOk();
        $this->getJson('/api/credits-requiring-attention')->assertJsonPath('data.meta.total', 0);
        Artisan::call('credits:check-attention');

        self::assertSame([0, $told], [AttentionState::query()->count(), StreamRow::query()->where('type', 'credit_attention')->count()]);
        self::assertSame(
            ['left', 'new'],
            array_column($this->getJson("/api/credits/{$this->credit->id}")->json('data.attention_history'), 'change'),
        );
    }

    public function test_it_still_takes_money_shown_as_recovered_and_stays_written_off_when_all_is_paid(): void
    {
        $before = $this->pay($this->teams->maribel, $this->credit)->json('data.id');
        $this->travelTo(CarbonImmutable::parse('2026-12-15T15:00:00Z'));
        $this->step($this->teams->admin, $this->credit->refresh(), 'default')->assertOk();

        $this->pay($this->teams->maribel, $this->credit, ['amount' => '42.00'])
            ->assertCreated()->assertJsonPath('data.is_recovery', true)->assertJsonPath('data.remaining_balance', '900.00');
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '900.00'])->assertCreated()->assertJsonPath('data.is_recovery', true);
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '0.01'])->assertJsonPath('code', 'exceeds_balance');

        self::assertFalse(Payment::query()->findOrFail($before)->is_recovery);
        self::assertSame([CreditStatus::Defaulted, 102_700], [$this->credit->refresh()->status, $this->credit->paid]);
    }

    public function test_a_delivered_credit_is_cancelled_only_while_no_payment_stands(): void
    {
        $payment = $this->pay($this->teams->maribel, $this->credit)->json('data.id');
        $this->step($this->teams->carla, $this->credit->refresh(), 'cancel')
            ->assertUnprocessable()->assertJsonPath('errors.status.0', 'El crédito tiene pagos: anúlelos antes de anular el crédito.');

        $this->postJson("/api/payments/{$payment}/reversal", ['reason' => 'Se cobró a otra persona.'], ['Idempotency-Key' => 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001'])
            ->assertCreated();
        $this->step($this->teams->carla, $this->credit->refresh(), 'cancel')
            ->assertOk()->assertJsonPath('data.status', 'cancelled')->assertJsonPath('data.outstanding', '0.00')->assertJsonPath('data.level', null);
        $this->pay($this->teams->maribel, $this->credit)->assertJsonPath('code', 'not_active');
    }

    public function test_a_credit_paid_off_is_completed_and_takes_no_step(): void
    {
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '1027.00'])->assertCreated();
        self::assertSame([CreditStatus::Completed, 102_700], [$this->credit->refresh()->status, $this->credit->paid]);

        foreach (['cancel', 'default', 'reject', 'approve', 'deliver'] as $step) {
            $this->step($this->teams->admin, $this->credit, $step)->assertUnprocessable();
        }
    }
}
