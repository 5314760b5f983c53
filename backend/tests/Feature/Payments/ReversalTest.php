<?php

declare(strict_types=1);

namespace Tests\Feature\Payments;

use App\Enums\CreditStatus;
use App\Models\Audit;
use App\Models\Credit;
use App\Models\Installment;
use App\Models\Payment;
use App\Models\PaymentAllocation;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

final class ReversalTest extends TestCase
{
    use Pays;
    use RefreshDatabase;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    public function test_it_is_a_row_of_its_own_with_who_when_and_why(): void
    {
        $payment = $this->payment('210.00', ['taken_at' => '2026-11-22T14:00:00Z', 'payment_method' => 'qr']);

        $reversal = $this->reverse($this->teams->carla, $payment['id'], 'Se cobró dos veces.')->assertCreated()->json('data');

        self::assertSame([
            'id' => $reversal['id'],
            'kind' => 'reversal',
            'credit_id' => $this->credit->id,
            'client_id' => $this->credit->client_id,
            'client_name' => $this->credit->client->name,
            'amount' => '210.00',
            'payment_date' => '2026-11-24',
            'taken_at' => '2026-11-24T15:00:00.000Z',
            'recorded_at' => '2026-11-24T15:00:00.000Z',
            'payment_method' => 'qr',
            'received_by' => ['id' => $this->teams->carla->id, 'name' => $this->teams->carla->name],
            'cobrador' => ['id' => $this->teams->maribel->id, 'name' => $this->teams->maribel->name],
            'remaining_balance' => '1027.00',
            'installments_paid' => [],
            'is_recovery' => false,
            'reverses_id' => $payment['id'],
            'reason' => 'Se cobró dos veces.',
            'reversed' => false,
            'reversal' => null,
        ], $reversal);
        self::assertSame($reversal, $this->getJson("/api/payments/{$reversal['id']}")->assertOk()->json('data'));
        self::assertSame([...$payment, 'reversed' => true, 'reversal' => [
            'id' => $reversal['id'],
            'reason' => 'Se cobró dos veces.',
            'recorded_at' => '2026-11-24T15:00:00.000Z',
            'by' => $reversal['received_by'],
        ]], $this->getJson("/api/payments/{$payment['id']}")->json('data'));
    }

    public function test_it_gives_back_exactly_its_own_and_the_hole_is_the_oldest_unpaid(): void
    {
        $this->payment('100.00');
        $second = $this->payment('100.00');
        $third = $this->payment('50.00');
        $allocations = $this->allocations();

        $this->reverse($this->teams->carla, $second['id'])->assertJsonPath('data.remaining_balance', '877.00');

        self::assertSame($allocations, $this->allocations());
        self::assertSame([8_500, 1_500, 5_000, 0], $this->paidOf(4));
        self::assertSame([15_000, 5], [$this->credit->refresh()->paid, $this->credit->version]);
        self::assertEquals($this->installment(2)->due_on, $this->credit->oldest_unpaid_due_on);

        $this->pay($this->teams->maribel, $this->credit, ['amount' => '75.00'])->assertJsonPath('data.installments_paid', [
            ['number' => 2, 'amount' => '70.00', 'settled' => true],
            ['number' => 3, 'amount' => '5.00', 'settled' => false],
        ]);
        self::assertSame($third['installments_paid'], $this->getJson("/api/payments/{$third['id']}")->json('data.installments_paid'));
    }

    public function test_a_completed_credit_is_active_again(): void
    {
        $this->payment('27.00');
        $last = $this->payment('1000.00');
        self::assertSame(CreditStatus::Completed, $this->credit->refresh()->status);

        $this->reverse($this->teams->admin, $last['id'])->assertCreated();

        self::assertSame([CreditStatus::Active, 2_700], [$this->credit->refresh()->status, $this->credit->paid]);
        self::assertEquals($this->installment(1)->due_on, $this->credit->oldest_unpaid_due_on);
    }

    public function test_a_credit_written_off_stays_so_and_its_money_is_told_as_recovered(): void
    {
        $before = $this->payment('85.00');
        $this->credit->update(['status' => CreditStatus::Defaulted]);
        $after = $this->payment('942.00');
        self::assertSame([false, true], [$before['is_recovery'], $after['is_recovery']]);

        $this->reverse($this->teams->carla, $after['id'])->assertJsonPath('data.is_recovery', true);
        $this->reverse($this->teams->carla, $before['id'])->assertJsonPath('data.is_recovery', false);

        self::assertSame([CreditStatus::Defaulted, 0], [$this->credit->refresh()->status, $this->credit->paid]);
    }

    public function test_it_is_reversed_once(): void
    {
        $payment = $this->payment('85.00');
        $first = $this->reverse($this->teams->carla, $payment['id'], key: self::KEY)->assertCreated();

        self::assertSame($first->getContent(), $this->reverse($this->teams->carla, $payment['id'], key: strtoupper(self::KEY))->assertCreated()->getContent());
        $this->reverse($this->teams->carla, $payment['id'])
            ->assertConflict()
            ->assertJsonPath('code', 'stale')
            ->assertJsonPath('data.record.id', $payment['id'])
            ->assertJsonPath('data.record.reversal.id', $first->json('data.id'));
        $this->reverse($this->teams->carla, $payment['id'], 'Por otra cosa.', self::KEY)
            ->assertConflict()
            ->assertJsonPath('code', 'idempotency_conflict');

        self::assertSame([2, 0], [Payment::query()->count(), $this->credit->refresh()->paid]);
        self::assertSame(1, DB::table('idempotency_keys')->where('user_id', $this->teams->carla->id)->count());
    }

    public function test_what_was_reversed_is_paid_again_and_reversed_again(): void
    {
        foreach (range(1, 3) as $ignored) {
            $this->reverse($this->teams->carla, $this->payment('1027.00')['id'])->assertCreated();
        }

        self::assertSame([0, 7], [$this->credit->refresh()->paid, $this->credit->version]);
    }

    public function test_a_reversal_is_not_reversed(): void
    {
        $reversal = $this->reverse($this->teams->carla, $this->payment('85.00')['id'])->json('data');

        $this->reverse($this->teams->admin, $reversal['id'])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonPath('message', 'Una anulación no se puede anular.');

        self::assertSame(2, Payment::query()->count());
    }

    public function test_a_key_that_a_payment_has_is_a_conflict(): void
    {
        $payment = $this->payment('85.00', key: self::KEY);

        $this->reverse($this->teams->carla, $payment['id'], key: self::KEY)->assertConflict()->assertJsonPath('code', 'idempotency_conflict');
        $other = $this->pay($this->teams->carla, $this->credit, key: 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c002')->json('data');
        $this->reverse($this->teams->carla, $other['id'], key: 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c002')->assertConflict();

        self::assertSame(17_000, $this->credit->refresh()->paid);
    }

    public function test_who_did_it_is_audited(): void
    {
        $payment = $this->payment('85.00');
        $reversal = $this->reverse($this->teams->carla, $payment['id'], 'Era de otro cliente.')->json('data');

        $audit = Audit::query()->where('action', 'payment.reversed')->sole();
        self::assertSame([$this->teams->carla->id, 'payments', (string) $payment['id']], [$audit->user_id, $audit->record_type, $audit->record_id]);
        self::assertSame(['reversal_id' => $reversal['id'], 'reason' => 'Era de otro cliente.'], $audit->changes);
        self::assertSame(1, StreamRow::query()->where('type', 'payment_reversed')->count());
    }

    /**
     * @param  array<string, mixed>  $body
     * @return array<string, mixed>
     */
    private function payment(string $amount, array $body = [], ?string $key = null): array
    {
        return $this->pay($this->teams->maribel, $this->credit, ['amount' => $amount, ...$body], $key)->assertCreated()->json('data');
    }

    /** @return list<array<string, mixed>> */
    private function allocations(): array
    {
        return PaymentAllocation::query()->orderBy('id')->get()
            ->map(fn (PaymentAllocation $one): array => $one->getAttributes())->values()->all();
    }

    /** @return list<int> */
    private function paidOf(int $first): array
    {
        return Installment::query()->where('credit_id', $this->credit->id)->orderBy('number')->limit($first)->pluck('paid')->all();
    }

    private function installment(int $number): Installment
    {
        return Installment::query()->where('credit_id', $this->credit->id)->where('number', $number)->sole();
    }
}
