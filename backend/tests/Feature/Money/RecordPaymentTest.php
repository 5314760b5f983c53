<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Enums\CreditStatus;
use App\Models\Audit;
use App\Models\Installment;
use App\Models\Payment;
use App\Models\StreamRow;
use App\Support\Credits\Drift;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

final class RecordPaymentTest extends TestCase
{
    use Pays;
    use RefreshDatabase;
    use VerifiesPortfolio;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
    }

    public function test_one_payment_covers_several_instalments_and_part_of_one(): void
    {
        $credit = $this->creditOf($this->teams->maribel);

        $this->pay($this->teams->maribel, $credit, ['amount' => '210.00'])
            ->assertCreated()
            ->assertJsonPath('data.amount', '210.00')
            ->assertJsonPath('data.remaining_balance', '817.00')
            ->assertJsonPath('data.received_by.id', $this->teams->maribel->id)
            ->assertJsonPath('data.installments_paid', [
                ['number' => 1, 'amount' => '85.00', 'settled' => true],
                ['number' => 2, 'amount' => '85.00', 'settled' => true],
                ['number' => 3, 'amount' => '40.00', 'settled' => false],
            ]);

        $credit->refresh();
        self::assertSame([21_000, 2], [$credit->paid, $credit->version]);
        self::assertEquals(Installment::query()->where('number', 3)->sole()->due_on, $credit->oldest_unpaid_due_on);
        self::assertSame([], Drift::of($credit->load(Drift::RELATIONS)));
    }

    public function test_the_next_payment_goes_on_where_the_last_one_ended(): void
    {
        $credit = $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->maribel, $credit, ['amount' => '100.50']);

        $this->pay($this->teams->maribel, $credit, ['amount' => '69.50'])->assertJsonPath('data.installments_paid', [
            ['number' => 2, 'amount' => '69.50', 'settled' => true],
        ]);
    }

    public function test_the_last_centavo_completes_the_credit(): void
    {
        $credit = $this->creditOf($this->teams->maribel);

        $this->pay($this->teams->maribel, $credit, ['amount' => '1027.00'])->assertJsonPath('data.remaining_balance', '0.00');

        $credit->refresh();
        self::assertSame(CreditStatus::Completed, $credit->status);
        self::assertNull($credit->oldest_unpaid_due_on);
        $this->pay($this->teams->maribel, $credit, ['amount' => '0.01'])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'not_active');
    }

    public function test_a_credit_written_off_still_takes_money_and_stays_written_off(): void
    {
        $credit = $this->creditOf($this->teams->maribel);
        $credit->update(['status' => CreditStatus::Defaulted]);

        $this->pay($this->teams->maribel, $credit, ['amount' => '1027.00'])->assertCreated();
        self::assertSame(CreditStatus::Defaulted, $credit->refresh()->status);
    }

    public function test_who_did_it_is_audited_in_the_same_transaction(): void
    {
        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel));

        $audit = Audit::query()->where('record_type', 'payments')->sole();
        self::assertSame(
            [$this->teams->maribel->id, 'payment.recorded', 'payments', (string) Payment::query()->sole()->id],
            [$audit->user_id, $audit->action, $audit->record_type, $audit->record_id],
        );
    }

    public function test_the_stream_and_the_screens_hear_of_it_once_without_phone_or_address(): void
    {
        $broadcaster = RecordingBroadcaster::install();
        $credit = $this->creditOf($this->teams->maribel);

        $payment = $this->pay($this->teams->maribel, $credit, ['amount' => '210.00', 'payment_method' => 'qr'])->json('data');

        $payload = [
            'payment_id' => $payment['id'],
            'credit_id' => $credit->id,
            'client_id' => $credit->client_id,
            'client_name' => $credit->client->name,
            'amount' => '210.00',
            'payment_date' => $payment['payment_date'],
            'payment_method' => 'qr',
            'cobrador_id' => $this->teams->maribel->id,
            'remaining_balance' => '817.00',
            'installments_paid' => $payment['installments_paid'],
        ];
        $row = StreamRow::query()->sole();
        self::assertSame($payload, $row->payload);
        self::assertSame([$credit->client_id, $this->teams->maribel->id], [$row->client_id, $row->actor_id]);

        self::assertSame(['payment.received'], $broadcaster->events());
        self::assertSame(["private-cobrador.{$this->teams->maribel->id}"], $broadcaster->frames[0]['channels']);
        self::assertSame($payload, array_slice($broadcaster->frames[0]['data'], 7));
    }

    public function test_it_is_told_in_the_stream_of_who_took_it_else_of_the_clients_cobrador_else_of_his_manager(): void
    {
        $ofMaribel = $this->creditOf($this->teams->maribel);
        $ofCarla = $this->creditOfManager($this->teams->carla);

        $this->pay($this->teams->maribel, $ofMaribel);
        $this->pay($this->teams->carla, $ofMaribel)->assertJsonPath('data.cobrador.id', $this->teams->maribel->id);
        $this->pay($this->teams->admin, $ofMaribel);
        $this->pay($this->teams->carla, $ofCarla)->assertJsonPath('data.cobrador', null);
        $this->pay($this->teams->admin, $ofCarla);

        $maribel = "cobrador.{$this->teams->maribel->id}";
        $carla = "cobrador.{$this->teams->carla->id}";
        self::assertSame([$maribel, $maribel, $maribel, $carla, $carla], StreamRow::query()->orderBy('id')->pluck('stream')->all());
    }

    #[TestWith([null, '2026-11-25T01:30:00.000Z', '2026-11-24'], 'now')]
    #[TestWith(['2026-11-25T09:00:00Z', '2026-11-25T01:30:00.000Z', '2026-11-24'], 'ahead of the server')]
    #[TestWith(['2026-11-24T03:59:59.5Z', '2026-11-24T03:59:59.500Z', '2026-11-23'], 'a UTC date after the day in La Paz')]
    #[TestWith(['2026-11-23T23:30:00-04:00', '2026-11-24T03:30:00.000Z', '2026-11-23'], 'another zone')]
    #[TestWith(['2026-11-10T12:00:00Z', '2026-11-10T12:00:00.000Z', '2026-11-10'], 'long ago')]
    public function test_it_belongs_to_the_la_paz_day_on_which_the_money_was_taken(?string $takenAt, string $stored, string $day): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-25T01:30:00Z'));

        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel), ['taken_at' => $takenAt])
            ->assertJsonPath('data.taken_at', $stored)
            ->assertJsonPath('data.recorded_at', '2026-11-25T01:30:00.000Z')
            ->assertJsonPath('data.payment_date', $day);
    }

    public function test_a_day_that_no_round_can_have_is_refused_and_nothing_is_written(): void
    {
        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel), ['taken_at' => '1999-01-01T00:00:00Z'])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => ['taken_at']]);

        $this->assertDatabaseCount('payments', 0);
    }
}
