<?php

declare(strict_types=1);

namespace Tests\Feature\Clients;

use App\Models\Audit;
use App\Models\Client;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\TestWith;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class CreateClientTest extends TestCase
{
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function register(User $user, array $body = []): TestResponse
    {
        return $this->actingAs($user)->postJson('/api/clients', ['name' => 'Justina Mamani Quispe', ...$body]);
    }

    public function test_a_manager_registers_a_client_of_his_own_team(): void
    {
        $this->register($this->teams->carla, [
            'phone' => '+591 712-34567', 'identity_number' => '4567890-1B LP', 'address' => 'Calle 3, Villa Adela', 'cobrador_id' => $this->teams->maribel->id,
        ])->assertCreated()->assertJson(['data' => [
            'name' => 'Justina Mamani Quispe', 'phone' => '71234567', 'address' => 'Calle 3, Villa Adela',
            'manager_id' => $this->teams->carla->id, 'route_order' => 1, 'version' => 1, 'active_credits' => 0, 'outstanding' => '0.00',
            'cobrador' => ['id' => $this->teams->maribel->id, 'name' => $this->teams->maribel->name], 'credits' => [],
        ]]);

        $client = Client::query()->sole();
        self::assertSame([$this->teams->carla->team_id, '4567890-1B LP'], [$client->team_id, $client->identity_number]);
        self::assertSame(['client.created', $this->teams->carla->id], [Audit::query()->sole()->action, Audit::query()->sole()->user_id]);
    }

    public function test_his_cobrador_hears_of_a_new_client_and_nobody_else(): void
    {
        $id = $this->register($this->teams->carla, ['cobrador_id' => $this->teams->maribel->id, 'phone' => '71234567'])->json('data.id');
        $row = StreamRow::query()->sole();

        self::assertSame(["cobrador.{$this->teams->maribel->id}", 'client_assigned', $id], [$row->stream, $row->type->value, $row->client_id]);
        self::assertEquals(
            ['client_id' => $id, 'client_name' => 'Justina Mamani Quispe', 'cobrador_id' => $this->teams->maribel->id, 'from_id' => null],
            $row->payload,
        );
    }

    public function test_a_client_without_cobrador_is_told_to_the_manager_who_did_not_register_him(): void
    {
        $this->register($this->teams->carla)->assertCreated()->assertJsonPath('data.cobrador', null);
        self::assertSame(0, StreamRow::query()->count());

        $this->register($this->teams->admin, ['manager_id' => $this->teams->ruben->id])->assertCreated();
        self::assertSame("cobrador.{$this->teams->ruben->id}", StreamRow::query()->sole()->stream);
    }

    public function test_each_new_client_goes_to_the_end_of_the_route(): void
    {
        foreach ([1, 2, 3] as $order) {
            $this->register($this->teams->carla, ['cobrador_id' => $this->teams->maribel->id])->assertJsonPath('data.route_order', $order);
        }
    }

    public function test_a_cobrador_registers_nobody(): void
    {
        $this->register($this->teams->maribel, ['cobrador_id' => $this->teams->maribel->id])->assertForbidden()->assertJsonPath('code', 'forbidden');
        self::assertSame(0, Client::query()->count());
    }

    public function test_an_admin_says_whose_client_it_is(): void
    {
        $this->register($this->teams->admin, ['manager_id' => $this->teams->ruben->id, 'cobrador_id' => $this->teams->wilmer->id])
            ->assertCreated()->assertJsonPath('data.manager_id', $this->teams->ruben->id);
        $this->assertRefused($this->register($this->teams->admin), 'manager_id');
        $this->assertRefused($this->register($this->teams->admin, ['manager_id' => $this->teams->maribel->id]), 'manager_id');
        $this->assertRefused($this->register($this->teams->admin, ['manager_id' => 999_999]), 'manager_id');

        $this->teams->carla->update(['active' => false]);
        $this->assertRefused($this->register($this->teams->admin, ['manager_id' => $this->teams->carla->id]), 'manager_id');
    }

    public function test_a_manager_reaches_no_other_team_whether_it_exists_or_not(): void
    {
        $this->register($this->teams->carla, ['manager_id' => $this->teams->carla->id])->assertCreated();

        foreach (['manager_id' => [$this->teams->ruben->id, 999_999], 'cobrador_id' => [$this->teams->wilmer->id, $this->teams->carla->id, 999_999]] as $field => $ids) {
            $answers = array_map(fn (int $id): array => (array) $this->assertRefused($this->register($this->teams->carla, [$field => $id]), $field)->json(), $ids);
            self::assertCount(1, array_unique($answers, SORT_REGULAR));
        }

        self::assertSame(1, Client::query()->count());
    }

    public function test_a_cobrador_who_left_gets_no_client(): void
    {
        $this->teams->maribel->update(['active' => false]);

        $this->assertRefused($this->register($this->teams->carla, ['cobrador_id' => $this->teams->maribel->id]), 'cobrador_id');
    }

    #[TestWith(['name', null])]
    #[TestWith(['name', ''])]
    #[TestWith(['name', 'J'])]
    #[TestWith(['name', 7])]
    #[TestWith(['name', ['Justina']])]
    #[TestWith(['name', "Justina\nMamani"])]
    #[TestWith(['name', "Justina\u{202E}inamaM"])]
    #[TestWith(['phone', 71_234_567])]
    #[TestWith(['phone', '51234567'])]
    #[TestWith(['phone', '7123456'])]
    #[TestWith(['phone', '712345678'])]
    #[TestWith(['phone', '+54 71234567'])]
    #[TestWith(['phone', '٧١٢٣٤٥٦٧'])]
    #[TestWith(['phone', ['71234567']])]
    #[TestWith(['identity_number', 4_567_890])]
    #[TestWith(['identity_number', "456\u{200B}7890"])]
    #[TestWith(['address', ['Calle 3']])]
    #[TestWith(['address', "Calle\x1B"])]
    #[TestWith(['manager_id', '2'])]
    #[TestWith(['manager_id', -1])]
    #[TestWith(['manager_id', [2]])]
    #[TestWith(['cobrador_id', '2'])]
    #[TestWith(['cobrador_id', 0])]
    #[TestWith(['cobrador_id', 1.5])]
    public function test_a_bad_field_is_named_and_nothing_is_written(string $field, mixed $value): void
    {
        $this->assertRefused($this->register($this->teams->carla, [$field => $value]), $field);
        self::assertSame([0, 0, 0], [Client::query()->count(), Audit::query()->count(), StreamRow::query()->count()]);
    }

    public function test_texts_stop_at_their_lengths(): void
    {
        foreach (['name' => 160, 'identity_number' => 30, 'address' => 240] as $field => $length) {
            $this->register($this->teams->carla, [$field => str_repeat('ñ', $length)])->assertCreated();
            $this->assertRefused($this->register($this->teams->carla, [$field => str_repeat('ñ', $length + 1)]), $field);
        }

        $this->assertRefused($this->register($this->teams->carla, ['name' => range(1, 10_000)]), 'name');
    }

    #[TestWith(['71234567'])]
    #[TestWith(['591 71234567'])]
    #[TestWith(['00591-7123-4567'])]
    #[TestWith(['(712) 34.567'])]
    public function test_a_phone_is_kept_in_one_form(string $typed): void
    {
        $this->register($this->teams->carla, ['phone' => $typed])->assertCreated()->assertJsonPath('data.phone', '71234567');
    }

    /**
     * @param  TestResponse<Response>  $answer
     * @return TestResponse<Response>
     */
    private function assertRefused(TestResponse $answer, string $field): TestResponse
    {
        return $answer->assertUnprocessable()->assertJsonPath('code', 'invalid')->assertJsonStructure(['errors' => [$field]]);
    }
}
