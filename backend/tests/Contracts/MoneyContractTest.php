<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Enums\CreditStatus;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\Pays;
use Tests\TestCase;

final class MoneyContractTest extends TestCase
{
    use KeepsSamples;
    use Pays;
    use RefreshDatabase;

    private const PAYMENT = [
        'id', 'kind', 'credit_id', 'client_id', 'client_name', 'amount', 'payment_date', 'taken_at', 'recorded_at',
        'payment_method', 'received_by', 'cobrador', 'remaining_balance', 'installments_paid',
        'is_recovery', 'reverses_id', 'reason', 'reversed', 'reversal',
    ];

    private User $carla;

    private Credit $credit;

    private Credit $withoutCobrador;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->carla = User::factory()->manager()->create(['name' => 'Carla Ibáñez']);
        $maribel = User::factory()->cobradorOf($this->carla)->create(['name' => 'Maribel Quisbert']);
        $this->credit = $this->creditOf($maribel);
        $this->withoutCobrador = $this->creditOfManager($this->carla);
        Credit::factory()->for($this->credit->client)->create([
            'status' => CreditStatus::PendingApproval, 'delivered_on' => null, 'first_due_on' => null,
            'end_date' => null, 'oldest_unpaid_due_on' => null,
        ]);
        Client::factory()->ofManager($this->carla)->create(['phone' => null, 'address' => null]);
        $this->pay($this->carla, $this->withoutCobrador, ['payment_method' => 'transfer'])->assertCreated();
        $this->pay($maribel, $this->credit, ['amount' => '210.00'])->assertCreated();
        $this->travel(20)->days();
        $this->actingAs($this->carla);
    }

    public function test_the_shape_of_a_payment_and_of_its_list(): void
    {
        $payment = $this->pay($this->carla, $this->credit, ['payment_method' => 'qr'])->assertCreated()->json();
        $payments = $this->sample('payments', 'payments');

        self::assertSame(['success', 'data', 'message'], array_keys($payment));
        self::assertSame(self::PAYMENT, array_keys($payment['data']));
        self::assertSame(['number', 'amount', 'settled'], array_keys($payment['data']['installments_paid'][0]));
        self::assertSame($payment['data'], $payments['data'][0]);
        self::assertSame([null, 3], [$payments['data'][2]['cobrador'], $payments['meta']['total']]);
        $this->keepSample('payment', $payment);
    }

    public function test_the_shape_of_each_refusal_of_money(): void
    {
        $key = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';
        $this->pay($this->carla, $this->credit, key: $key)->assertCreated();

        $refusals = [
            'exceeds_balance' => $this->pay($this->carla, $this->credit, ['amount' => '9999.00']),
            'idempotency_conflict' => $this->pay($this->carla, $this->credit, ['amount' => '9999.00'], $key),
            'not_active' => $this->pay($this->carla, Credit::query()->where('status', CreditStatus::PendingApproval)->sole()),
        ];

        foreach ($refusals as $code => $answer) {
            $answer->assertJsonPath('success', false)->assertJsonPath('code', $code);
            $this->keepSample("error.{$code}", $answer->json());
        }
    }

    /** @return array<string, mixed> its data */
    private function sample(string $name, string $path): array
    {
        $json = $this->getJson("/api/{$path}")->assertOk()->json();
        $this->keepSample($name, $json);

        return $json['data'];
    }
}
