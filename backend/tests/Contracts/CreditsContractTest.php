<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Models\Client;
use App\Models\Credit;
use App\Models\Holiday;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\Pays;
use Tests\Support\TakesSteps;
use Tests\TestCase;

final class CreditsContractTest extends TestCase
{
    use KeepsSamples;
    use Pays;
    use RefreshDatabase;
    use TakesSteps;

    private const CLIENT = [
        'id', 'name', 'phone', 'address', 'manager_id', 'cobrador', 'route_order', 'version', 'active_credits', 'outstanding',
    ];

    private const CREDIT = [
        'id', 'client_id', 'client_name', 'cobrador', 'amount', 'interest_rate', 'total_amount', 'frequency', 'status',
        'installments', 'installment_amount', 'paid', 'outstanding', 'end_date', 'days_overdue', 'overdue_installments',
        'overdue_amount', 'level', 'version',
    ];

    private const DETAIL = [
        ...self::CREDIT, 'schedule', 'payments', 'attention_history', 'promises', 'visits', 'snoozed', 'notes',
        'created_by', 'decided_by', 'decided_at', 'reason', 'delivered_on', 'defaulted_on',
    ];

    private User $carla;

    private User $maribel;

    private Client $client;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->carla = User::factory()->manager()->create(['name' => 'Carla Ibáñez']);
        $this->maribel = User::factory()->cobradorOf($this->carla)->create(['name' => 'Maribel Quisbert']);
        $this->client = Client::factory()->of($this->maribel)->create(['name' => 'Justina Mamani']);
        Client::factory()->ofManager($this->carla)->create(['name' => 'Ángel Rojas', 'phone' => null, 'address' => null]);
    }

    public function test_the_shape_of_clients(): void
    {
        $this->creditOf($this->maribel);
        $created = $this->keep('client.created', $this->actingAs($this->carla)->postJson('/api/clients', [
            'name' => 'Nilda Choque', 'phone' => '71234567', 'identity_number' => '4567890 LP', 'cobrador_id' => $this->maribel->id,
        ])->assertCreated());
        $clients = $this->sample('clients', 'clients');
        $client = $this->sample('client', 'clients/'.Credit::query()->sole()->client_id);

        self::assertSame(self::CLIENT, array_keys($clients['data'][0]));
        self::assertSame([...self::CLIENT, 'identity_number', 'credits'], array_keys($client));
        self::assertSame([...self::CLIENT, 'identity_number', 'credits'], array_keys($created));
        self::assertSame('4567890 LP', $created['identity_number']);
        self::assertSame(self::CREDIT, array_keys($client['credits'][0]));
    }

    public function test_the_shape_of_a_credit_along_its_life(): void
    {
        $credit = $this->asked();
        $this->keep('credit.approved', $this->step($this->carla, $credit, 'approve')->assertOk());
        $this->keep('error.stale.credit', $this->step($this->carla, $credit, 'approve')->assertConflict());
        $this->keep('error.invalid.credit', $this->step($this->carla, $credit->refresh(), 'cancel')->assertUnprocessable());
        $delivered = $this->keep('credit.delivered', $this->step($this->maribel, $credit, 'deliver')->assertCreated());
        $this->pay($this->maribel, $credit, ['amount' => '100.00'])->assertCreated();
        $note = $this->keep('credit-note', $this->actingAs($this->carla)->postJson("/api/credits/{$credit->id}/notes", ['body' => 'Llamó.']));
        Holiday::query()->insert(['date' => '2026-12-15', 'name' => 'Feriado por decreto']);
        Artisan::call('holidays:apply');
        $this->travel(20)->days();
        Artisan::call('credits:check-attention');
        $this->creditOf($this->maribel);
        $this->actingAs($this->carla);
        $credits = $this->sample('credits', 'credits');
        $detail = $this->sample('credit', "credits/{$credit->id}");

        self::assertSame(self::CREDIT, array_keys($credits['data'][1]));
        self::assertSame([self::DETAIL, self::DETAIL], [array_keys($detail), array_keys($delivered)]);
        self::assertSame(array_slice($detail, 0, count(self::CREDIT)), $credits['data'][1]);
        self::assertSame(['number', 'due_date', 'amount', 'paid'], array_keys($detail['schedule'][0]));
        self::assertSame([null, ['id' => $this->carla->id, 'name' => 'Carla Ibáñez']], array_column($detail['notes'], 'by'));
        self::assertSame(['id', 'body', 'by', 'created_at'], array_keys($note));
        self::assertSame($note, $detail['notes'][1]);
        self::assertSame(['run_id', 'at', 'change', 'level', 'previous_level'], array_keys($detail['attention_history'][0]));
    }

    public function test_the_shape_of_a_credit_written_off(): void
    {
        $credit = $this->creditOf($this->maribel);
        $this->travel(98)->days();
        $admin = User::factory()->admin()->create(['name' => 'Elena Quiroga']);
        $this->step($admin, $credit, 'default')->assertOk();
        $this->pay($this->maribel, $credit)->assertCreated();
        $this->actingAs($this->carla);
        $detail = $this->sample('credit.defaulted', "credits/{$credit->id}");

        self::assertSame([['id' => $admin->id, 'name' => 'Elena Quiroga'], true], [$detail['decided_by'], $detail['payments'][0]['is_recovery']]);
    }

    private function asked(): Credit
    {
        $answer = $this->actingAs($this->carla)->postJson('/api/credits', [
            'client_id' => $this->client->id, 'amount' => '1000.00', 'interest_rate' => '2.70', 'frequency' => 'weekly',
        ])->assertCreated();

        return Credit::query()->findOrFail($this->keep('credit.created', $answer)['id']);
    }

    /**
     * @param  TestResponse<Response>  $answer
     * @return array<string, mixed> its data
     */
    private function keep(string $name, TestResponse $answer): array
    {
        $this->keepSample($name, $answer->json());

        return (array) $answer->json('data');
    }

    /** @return array<string, mixed> its data */
    private function sample(string $name, string $path): array
    {
        return $this->keep($name, $this->getJson("/api/{$path}")->assertOk());
    }
}
