<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Enums\CreditStatus;
use App\Models\Audit;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\PaymentAllocation;
use App\Models\StreamRow;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class RefusedPaymentTest extends TestCase
{
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    protected function tearDown(): void
    {
        $this->assertNothingWritten();

        parent::tearDown();
    }

    /** @return iterable<string, array{string, mixed}> field, value */
    public static function badFields(): iterable
    {
        $amounts = ['0', '0.00', '1.005', '1,50', '-5.00', '1e3', 'NaN', '', ' ', 85, 85.5, true, ['85.00'], null, str_repeat('9', 5_000).'.00'];

        foreach ($amounts as $amount) {
            yield 'amount '.mb_strimwidth((string) json_encode($amount), 0, 30) => ['amount', $amount];
        }

        foreach ([null, '', '1', 1.5, -1, 0, true, [1], 9_007_199_254_740_992, str_repeat('1', 400)] as $id) {
            yield 'credit '.mb_strimwidth((string) json_encode($id), 0, 30) => ['credit_id', $id];
        }

        foreach ([null, 'gold', 'Cash', 1, ['cash'], str_repeat('cash', 2_000)] as $method) {
            yield 'method '.mb_strimwidth((string) json_encode($method), 0, 30) => ['payment_method', $method];
        }

        $instants = [
            '2026-02-30T10:00:00Z', '2026-13-01T10:00:00Z', '2026-11-24T25:00:00Z', '2026-11-24', '2026-11-24T10:00:00',
            'yesterday', 'now', 1_764_000_000, ['x'], '0000-00-00T00:00:00Z', '2026-11-24T10:00:00+99:99', str_repeat('2', 5_000),
        ];

        foreach ($instants as $instant) {
            yield 'instant '.mb_strimwidth((string) json_encode($instant), 0, 30) => ['taken_at', $instant];
        }
    }

    #[DataProvider('badFields')]
    public function test_a_bad_field_is_named(string $field, mixed $value): void
    {
        $this->pay($this->teams->maribel, $this->credit, [$field => $value])
            ->assertUnprocessable()
            ->assertJsonPath('success', false)
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['message', 'errors' => [$field]])
            ->assertJsonCount(1, 'errors');
    }

    #[TestWith(['{"credit_id": 1, "amount": "85.00"'])]
    #[TestWith(['[]'])]
    #[TestWith(['"85.00"'])]
    #[TestWith([''])]
    public function test_a_body_that_is_no_object_is_refused(string $body): void
    {
        $this->actingAs($this->teams->maribel)
            ->call('POST', '/api/payments', server: [
                'CONTENT_TYPE' => 'application/json',
                'HTTP_IDEMPOTENCY_KEY' => 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001',
            ], content: $body)
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid');
    }

    #[TestWith(['not-a-uuid'])]
    #[TestWith([''])]
    #[TestWith(['b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001'])]
    public function test_a_payment_without_a_proper_key_is_refused(string $key): void
    {
        $this->pay($this->teams->maribel, $this->credit, key: $key)
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => ['idempotency_key']]);
    }

    public function test_one_centavo_over_the_balance_is_refused_and_the_balance_said(): void
    {
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '1027.01'])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'exceeds_balance')
            ->assertJsonPath('message', 'El monto supera el saldo del crédito: Bs 1.027,00.');
    }

    #[TestWith([CreditStatus::PendingApproval])]
    #[TestWith([CreditStatus::WaitingDelivery])]
    #[TestWith([CreditStatus::Completed])]
    #[TestWith([CreditStatus::Cancelled])]
    #[TestWith([CreditStatus::Rejected])]
    public function test_a_credit_on_which_nothing_is_owed_takes_no_money(CreditStatus $status): void
    {
        $this->credit->update(['status' => $status]);

        $this->pay($this->teams->maribel, $this->credit)->assertUnprocessable()->assertJsonPath('code', 'not_active');
    }

    public function test_a_credit_of_others_is_not_found_just_as_one_that_does_not_exist(): void
    {
        foreach ([$this->teams->wilmer, $this->teams->ruben] as $stranger) {
            $this->pay($stranger, $this->credit)->assertNotFound()->assertJsonPath('code', 'not_found');
        }

        $this->pay($this->teams->admin, $this->credit, ['credit_id' => 999_999])->assertNotFound();
    }

    public function test_refusals_come_in_their_order(): void
    {
        $wilmer = $this->teams->wilmer;
        $over = ['amount' => '9999.00'];
        $code = fn (string $code, mixed ...$pay) => $this->pay(...$pay)->assertJsonPath('code', $code);

        $code('invalid', $wilmer, $this->credit, ['amount' => '1,50']);
        $code('exceeds_balance', $this->teams->maribel, $this->credit, $over);
        $this->credit->update(['status' => CreditStatus::Cancelled]);
        $code('not_found', $wilmer, $this->credit, $over);
        $code('not_active', $this->teams->maribel, $this->credit, $over);
    }

    public function test_nobody_pays_without_signing_in(): void
    {
        $this->postJson('/api/payments', ['credit_id' => $this->credit->id])->assertUnauthorized()->assertJsonPath('code', 'unauthenticated');
    }

    private function assertNothingWritten(): void
    {
        foreach ([Payment::class, PaymentAllocation::class, Audit::class, StreamRow::class] as $model) {
            self::assertSame(0, $model::query()->count(), $model);
        }

        self::assertSame(0, DB::table('idempotency_keys')->count());
        self::assertSame([0, 1], [$this->credit->refresh()->paid, $this->credit->version]);
    }
}
