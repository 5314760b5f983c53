<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Enums\CreditStatus;
use App\Models\Audit;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\TestWith;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class CreateTest extends TestCase
{
    use RefreshDatabase;

    private TwoTeams $teams;

    private Client $client;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->client = Client::factory()->of($this->teams->maribel)->create();
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function ask(User $user, array $body = []): TestResponse
    {
        return $this->actingAs($user)->postJson('/api/credits', [
            'client_id' => $this->client->id, 'amount' => '1000.00', 'interest_rate' => '2.70', 'frequency' => 'weekly', ...$body,
        ]);
    }

    public function test_a_new_credit_waits_for_approval_without_dates(): void
    {
        $this->ask($this->teams->carla)->assertCreated()->assertJson(['message' => 'Crédito solicitado.', 'data' => [
            'client_id' => $this->client->id, 'amount' => '1000.00', 'interest_rate' => '2.70', 'total_amount' => '1027.00',
            'frequency' => 'weekly', 'status' => 'pending_approval', 'installments' => 12, 'installment_amount' => '85.00',
            'paid' => '0.00', 'outstanding' => '0.00', 'end_date' => null, 'level' => null, 'version' => 1, 'schedule' => [],
        ]]);

        $credit = Credit::query()->sole();
        self::assertSame([CreditStatus::PendingApproval, $this->teams->carla->id], [$credit->status, $credit->created_by]);
        self::assertSame(['credit.created', $this->teams->carla->id], [Audit::query()->sole()->action, Audit::query()->sole()->user_id]);
    }

    public function test_each_role_may_do_what_the_table_says(): void
    {
        $statuses = ['admin' => 201, 'carla' => 201, 'maribel' => 403, 'ruben' => 404, 'wilmer' => 404];

        foreach ($statuses as $name => $status) {
            $this->ask($this->teams->{$name})->assertStatus($status);
        }

        self::assertSame(2, Credit::query()->count());
    }

    #[TestWith(['daily', '2.70', '2.71'])]
    #[TestWith(['weekly', '8.10', '8.11'])]
    #[TestWith(['biweekly', '8.10', '8.11'])]
    #[TestWith(['monthly', '9.00', '9.01'])]
    public function test_the_rate_stops_at_the_legal_cap_of_its_term(string $frequency, string $cap, string $over): void
    {
        $this->ask($this->teams->carla, ['frequency' => $frequency, 'interest_rate' => $cap])->assertCreated();
        $this->ask($this->teams->carla, ['frequency' => $frequency, 'interest_rate' => $over])
            ->assertUnprocessable()->assertJsonPath('code', 'invalid')->assertJsonStructure(['errors' => ['interest_rate']]);
        self::assertSame(1, Credit::query()->count());
    }

    #[TestWith(['client_id', null])]
    #[TestWith(['client_id', '1'])]
    #[TestWith(['client_id', 0])]
    #[TestWith(['client_id', 1.5])]
    #[TestWith(['client_id', [1]])]
    #[TestWith(['client_id', 9_007_199_254_740_992])]
    #[TestWith(['amount', null])]
    #[TestWith(['amount', 1000])]
    #[TestWith(['amount', '1000'])]
    #[TestWith(['amount', '1000.0'])]
    #[TestWith(['amount', '0.00'])]
    #[TestWith(['amount', '-1000.00'])]
    #[TestWith(['amount', '1e3'])]
    #[TestWith(['amount', 'NaN'])]
    #[TestWith(['amount', '١٠٠٠.٠٠'], 'digits of another script')]
    #[TestWith(['amount', '1000000.01'], 'a centavo over what is lent')]
    #[TestWith(['amount', '9999999999999.99'])]
    #[TestWith(['amount', '11.00'], 'less than a boliviano an instalment')]
    #[TestWith(['amount', ['1000.00']])]
    #[TestWith(['interest_rate', null])]
    #[TestWith(['interest_rate', 2.7])]
    #[TestWith(['interest_rate', '2.7'])]
    #[TestWith(['interest_rate', '-0.01'])]
    #[TestWith(['interest_rate', 'NaN'])]
    #[TestWith(['interest_rate', '9999999999999.99'])]
    #[TestWith(['interest_rate', ['2.70']])]
    #[TestWith(['frequency', null])]
    #[TestWith(['frequency', 'yearly'])]
    #[TestWith(['frequency', 'Weekly'])]
    #[TestWith(['frequency', 1])]
    #[TestWith(['frequency', ['weekly']])]
    public function test_a_bad_field_is_named_and_nothing_is_written(string $field, mixed $value): void
    {
        $body = $this->ask($this->teams->carla, [$field => $value])->assertUnprocessable()->assertJsonPath('code', 'invalid');

        self::assertContains($field, array_keys((array) $body->json('errors')));
        self::assertSame([0, 0], [Credit::query()->count(), Audit::query()->count()]);
    }

    public function test_the_least_and_the_most_that_is_lent(): void
    {
        $this->ask($this->teams->carla, ['amount' => '12.00', 'interest_rate' => '0.00'])
            ->assertCreated()->assertJsonPath('data.installment_amount', '1.00');
        $this->ask($this->teams->carla, ['amount' => '1000000.00'])->assertCreated()->assertJsonPath('data.total_amount', '1027000.00');
    }

    public function test_a_list_of_ten_thousand_is_refused(): void
    {
        $this->ask($this->teams->carla, ['client_id' => range(1, 10_000)])->assertJsonPath('code', 'invalid');
        $this->ask($this->teams->carla, ['amount' => array_fill(0, 10_000, '1.00')])->assertJsonPath('code', 'invalid');
        self::assertSame(0, Credit::query()->count());
    }

    public function test_what_nobody_asked_for_is_ignored(): void
    {
        $this->ask($this->teams->carla, ['status' => 'active', 'total' => 1, 'paid' => 5, 'created_by' => $this->teams->admin->id])
            ->assertCreated()->assertJsonPath('data.status', 'pending_approval');
        self::assertSame($this->teams->carla->id, Credit::query()->sole()->created_by);
    }

    public function test_an_unknown_client_is_not_found(): void
    {
        $this->ask($this->teams->admin, ['client_id' => 999_999])->assertNotFound()->assertJsonPath('code', 'not_found');
    }
}
