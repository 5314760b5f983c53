<?php

declare(strict_types=1);

namespace Tests\Feature\Cobradores;

use App\Models\CashBox;
use App\Models\CashMovement;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\User;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class CobradoresTest extends TestCase
{
    use ChecksAttention;
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->teams = TwoTeams::create();
    }

    public function test_a_manager_sees_his_own_and_an_admin_all(): void
    {
        self::assertSame([$this->teams->maribel->id], array_column($this->list($this->teams->carla), 'id'));
        self::assertEqualsCanonicalizing([$this->teams->maribel->id, $this->teams->wilmer->id], array_column($this->list($this->teams->admin), 'id'));
        self::assertSame([$this->teams->wilmer->id], array_column($this->list($this->teams->admin, ['manager_id' => $this->teams->ruben->id]), 'id'));
        self::assertSame([], $this->list($this->teams->carla, ['manager_id' => $this->teams->ruben->id]));
        self::assertSame([$this->teams->wilmer->id], array_column($this->list($this->teams->admin, ['q' => mb_strtoupper($this->teams->wilmer->name)]), 'id'));
    }

    public function test_the_day_of_each_stands_beside_his_name(): void
    {
        $late = $this->lateCredit($this->teams->maribel, 5);
        Credit::factory()->for($late->client)->create(['oldest_unpaid_due_on' => Clock::today()->subDays(9)]);
        $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->maribel, $late, ['amount' => '100.50'])->assertCreated();
        $this->pay($this->teams->maribel, $late, ['amount' => '20.00', 'payment_method' => 'qr'])->assertCreated();
        $this->pay($this->teams->carla, $late, ['amount' => '7.00'])->assertCreated();
        $reversed = $this->pay($this->teams->maribel, $late, ['amount' => '9.00'])->json('data.id');
        $this->actingAs($this->teams->carla)
            ->postJson("/api/payments/{$reversed}/reversal", ['reason' => 'Error de monto'], ['Idempotency-Key' => fake()->uuid()])->assertCreated();

        self::assertSame([
            'id' => $this->teams->maribel->id,
            'name' => $this->teams->maribel->name,
            'phone' => null,
            'active' => true,
            'manager' => ['id' => $this->teams->carla->id, 'name' => $this->teams->carla->name],
            'clients' => 2,
            'clients_late' => 1,
            'collected_today' => '120.50',
            'cash_in_hand' => '100.50',
            'last_act_at' => '2026-11-24T14:31:00.123Z',
        ], $this->list($this->teams->carla)[0]);
    }

    public function test_money_taken_yesterday_is_not_of_today_and_the_day_is_that_of_la_paz(): void
    {
        $credit = $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->maribel, $credit)->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-25T03:59:00Z'));
        self::assertSame('85.00', $this->list($this->teams->carla)[0]['collected_today']);

        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:01:00Z'));
        self::assertSame(['0.00', '2026-11-24T14:31:00.123Z'], array_values(array_intersect_key(
            $this->list($this->teams->carla)[0],
            ['collected_today' => 0, 'last_act_at' => 0],
        )));
    }

    public function test_the_cash_in_hand_is_all_that_he_has_not_counted_away(): void
    {
        self::assertSame([null, null], array_values(array_intersect_key($this->list($this->teams->carla)[0], ['cash_in_hand' => 0, 'last_act_at' => 0])));

        foreach (['2026-11-21' => ['open', 70_000], '2026-11-23' => ['open', 15_050], '2026-11-24' => ['closed', 9_900]] as $day => [$state, $expected]) {
            CashBox::query()->create([
                'cobrador_id' => $this->teams->maribel->id, 'day' => $day, 'state' => $state, 'expected' => $expected, 'opened_at' => Clock::now(),
                ...$state === 'closed' ? ['declared' => $expected, 'difference' => 0, 'closed_at' => Clock::now(), 'closed_by' => $this->teams->maribel->id] : [],
            ]);
        }

        $box = CashBox::query()->where('day', '2026-11-23')->sole();
        CashMovement::query()->create(['box_id' => $box->id, 'kind' => 'expense', 'amount' => 500, 'made_by' => $this->teams->maribel->id, 'created_at' => Clock::now()]);
        self::assertSame(['cash_in_hand' => '949.50', 'last_act_at' => '2026-11-24T14:31:00.123Z'], array_intersect_key(
            $this->list($this->teams->carla)[0],
            ['cash_in_hand' => 0, 'last_act_at' => 0],
        ));

        $box->update(['opening' => 5_000, 'opening_declared' => true]);
        self::assertSame('249.50', $this->list($this->teams->carla)[0]['cash_in_hand'], 'What he began the 23rd with is all he had by then.');
    }

    public function test_who_is_gone_is_listed_as_long_as_his_clients_wait(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();
        $this->teams->maribel->update(['active' => false]);
        self::assertFalse($this->list($this->teams->carla)[0]['active']);

        $client->update(['cobrador_id' => null]);
        self::assertSame([], $this->list($this->teams->carla));
    }

    public function test_the_number_of_statements_does_not_grow(): void
    {
        $count = function (): int {
            DB::flushQueryLog();
            DB::enableQueryLog();
            $this->list($this->teams->carla);

            return count(DB::getQueryLog());
        };
        $few = $count();

        foreach (User::factory(10)->cobradorOf($this->teams->carla)->create() as $cobrador) {
            $credit = $this->lateCredit($cobrador, 3);
            Payment::factory()->for($credit)->create(['client_id' => $credit->client_id, 'received_by' => $cobrador->id]);
        }

        self::assertSame($few, $count());
    }

    public function test_a_cobrador_is_not_shown_how_others_do(): void
    {
        $this->actingAs($this->teams->maribel)->getJson('/api/cobradores?manager_id=x')->assertForbidden()->assertJsonPath('code', 'forbidden');
    }

    public function test_a_guest_is_asked_to_sign_in(): void
    {
        $this->getJson('/api/cobradores')->assertStatus(401);
    }

    #[TestWith(['manager_id', '0'])]
    #[TestWith(['manager_id', 'x'])]
    #[TestWith(['manager_id', ['1']])]
    #[TestWith(['manager_id', '9007199254740992'])]
    #[TestWith(['q', ['x']])]
    #[TestWith(['cursor', 'nonsense'])]
    public function test_a_filter_that_makes_no_sense_is_invalid(string $field, mixed $value): void
    {
        $this->actingAs($this->teams->admin)->getJson('/api/cobradores?'.http_build_query([$field => $value]))
            ->assertStatus(422)->assertJsonPath('code', 'invalid');
    }

    /**
     * @param  array<string, mixed>  $query
     * @return list<array<string, mixed>>
     */
    private function list(User $reader, array $query = []): array
    {
        return $this->actingAs($reader)->getJson('/api/cobradores?'.http_build_query($query))->assertOk()->json('data.data');
    }
}
