<?php

declare(strict_types=1);

namespace Tests\Feature\Payments;

use App\Models\Audit;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** Who may reverse, who may see it, and who hears of it: also of a client who has moved since. */
final class ReversalRightsTest extends TestCase
{
    use Pays;
    use RefreshDatabase;
    use VerifiesPortfolio;

    private TwoTeams $teams;

    private User $alvaro;

    private Credit $credit;

    private int $payment;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->alvaro = User::factory()->cobradorOf($this->teams->carla)->create();
        $this->credit = $this->creditOf($this->teams->maribel);
        $this->payment = $this->pay($this->teams->maribel, $this->credit)->assertCreated()->json('data.id');
    }

    #[TestWith(['admin', 201])]
    #[TestWith(['carla', 201])]
    #[TestWith(['maribel', 403, 'forbidden'])]
    #[TestWith(['ruben', 404, 'not_found'])]
    #[TestWith(['wilmer', 404, 'not_found'])]
    public function test_an_admin_and_the_own_manager_reverse_and_nobody_else(string $who, int $status, ?string $code = null): void
    {
        $this->reverse($this->teams->{$who}, $this->payment)->assertStatus($status)->assertJsonPath('code', $code);

        $written = $status === 201 ? 1 : 0;
        self::assertSame([1 + $written, 1 + $written, 1 + $written], [Payment::query()->count(), Audit::query()->where('action', 'like', 'payment.%')->count(), StreamRow::query()->count()]);
        self::assertSame($written === 1 ? 0 : 8_500, $this->credit->refresh()->paid);
    }

    public function test_nobody_reverses_without_signing_in_or_what_does_not_exist(): void
    {
        $this->reverse($this->teams->admin, 999_999)->assertNotFound()->assertJsonPath('code', 'not_found');
        $this->app['auth']->forgetGuards();
        $this->postJson("/api/payments/{$this->payment}/reversal", ['reason' => 'x'])->assertUnauthorized();
        $this->getJson("/api/payments/{$this->payment}")->assertUnauthorized();
    }

    #[TestWith(['admin', 200])]
    #[TestWith(['carla', 200])]
    #[TestWith(['maribel', 200])]
    #[TestWith(['ruben', 404])]
    #[TestWith(['wilmer', 404])]
    public function test_one_payment_is_seen_by_those_whose_list_has_it(string $who, int $status): void
    {
        $this->actingAs($this->teams->{$who})->getJson("/api/payments/{$this->payment}")->assertStatus($status);
        self::assertSame($status === 200 ? 1 : 0, $this->getJson('/api/payments')->json('data.meta.total'));
    }

    public function test_a_payment_that_does_not_exist_is_not_found(): void
    {
        $this->actingAs($this->teams->admin);

        foreach (['999999', '0', '-1', 'x', '1.5', '9999999999999999'] as $id) {
            $this->getJson("/api/payments/{$id}")->assertNotFound()->assertJsonPath('code', 'not_found');
        }
    }

    public function test_the_stream_of_the_payment_hears_of_it(): void
    {
        $reversal = $this->reverse($this->teams->carla, $this->payment, 'Se cobró dos veces.')->json('data.id');

        $row = $this->told()[0];
        self::assertSame(["cobrador.{$this->teams->maribel->id}", $this->teams->carla->id, $this->credit->client_id], [$row->stream, $row->actor_id, $row->client_id]);
        self::assertSame([
            'payment_id' => $this->payment,
            'reversal_id' => $reversal,
            'credit_id' => $this->credit->id,
            'client_id' => $this->credit->client_id,
            'client_name' => $this->credit->client->name,
            'amount' => '85.00',
            'payment_date' => Payment::query()->findOrFail($this->payment)->day->format('Y-m-d'),
            'reason' => 'Se cobró dos veces.',
            'cobrador_id' => $this->teams->maribel->id,
            'remaining_balance' => '1027.00',
        ], $row->payload);
    }

    public function test_who_took_it_from_a_client_that_has_moved_hears_of_it_without_the_balance_and_the_new_one_with_it(): void
    {
        $this->move($this->alvaro);
        $this->reverse($this->teams->carla, $this->payment)->assertCreated();

        self::assertSame(
            ["cobrador.{$this->teams->maribel->id}" => null, "cobrador.{$this->alvaro->id}" => '1027.00'],
            $this->balancesTold(),
        );
    }

    public function test_what_a_manager_took_is_told_where_its_client_is_now_and_no_more_where_he_was(): void
    {
        $byCarla = $this->pay($this->teams->carla, $this->credit)->json('data.id');
        $this->move($this->alvaro);
        $this->reverse($this->teams->admin, $byCarla)->assertCreated();

        self::assertSame(["cobrador.{$this->alvaro->id}" => '942.00'], $this->balancesTold());
    }

    public function test_without_a_cobrador_it_is_told_to_his_manager(): void
    {
        $credit = $this->creditOfManager($this->teams->carla);
        $payment = $this->pay($this->teams->admin, $credit)->json('data.id');
        $this->reverse($this->teams->carla, $payment)->assertCreated();

        self::assertSame(["cobrador.{$this->teams->carla->id}" => '1027.00'], $this->balancesTold());
    }

    public function test_what_the_own_team_took_from_a_client_of_the_neighbours_is_reversed_by_either_manager(): void
    {
        $second = $this->pay($this->teams->maribel, $this->credit)->json('data.id');
        $this->move($this->teams->wilmer);

        $this->reverse($this->teams->carla, $this->payment)->assertCreated();
        $this->reverse($this->teams->ruben, $second)->assertCreated();
        $this->reverse($this->teams->maribel, $second)->assertForbidden();

        $shown = $this->actingAs($this->teams->maribel)->getJson('/api/payments')->assertOk()->json('data.data');
        self::assertSame([[$second, true], [$this->payment, true]], array_map(fn (array $one): array => [$one['id'], $one['reversed']], $shown));
    }

    private function move(User $cobrador): void
    {
        Client::query()->findOrFail($this->credit->client_id)->update(['cobrador_id' => $cobrador->id, 'manager_id' => $cobrador->manager_id]);
    }

    /** @return array<string, string|null> by stream */
    private function balancesTold(): array
    {
        return array_column(array_map(
            fn (StreamRow $row): array => ['stream' => $row->stream, 'balance' => $row->payload['remaining_balance']],
            $this->told(),
        ), 'balance', 'stream');
    }

    /** @return list<StreamRow> */
    private function told(): array
    {
        return array_values(StreamRow::query()->where('type', 'payment_reversed')->orderBy('stream')->get()->all());
    }
}
