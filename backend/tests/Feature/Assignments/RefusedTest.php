<?php

declare(strict_types=1);

namespace Tests\Feature\Assignments;

use App\Models\Audit;
use App\Models\Client;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Assigns;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class RefusedTest extends TestCase
{
    use Assigns;
    use RefreshDatabase;

    private TwoTeams $teams;

    private User $alvaro;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->alvaro = User::factory()->cobradorOf($this->teams->carla)->create();
    }

    #[TestWith(['admin', 200])]
    #[TestWith(['carla', 200])]
    #[TestWith(['maribel', 403])]
    #[TestWith(['ruben', 404])]
    #[TestWith(['wilmer', 404])]
    public function test_only_an_admin_and_the_own_manager_assign_and_unassign(string $who, int $status): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();
        $other = Client::factory()->ofManager($this->teams->carla)->create();

        $this->assign($this->teams->{$who}, $this->teams->maribel, [$other->id])->assertStatus($status);
        $this->actingAs($this->teams->{$who})->deleteJson("/api/users/{$this->teams->maribel->id}/clients/{$client->id}", ['version' => 1])->assertStatus($status);

        if ($status !== 200) {
            $this->assertNothingHappened();
        }
    }

    public function test_a_manager_and_an_admin_have_no_clients_to_assign(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();

        foreach ([$this->teams->carla, $this->teams->admin] as $noCobrador) {
            $this->assign($this->teams->admin, $noCobrador, [$client->id])->assertNotFound();
            $this->actingAs($this->teams->admin)->getJson("/api/users/{$noCobrador->id}/clients")->assertNotFound();
        }

        $this->assertNothingHappened();
    }

    public function test_who_is_inactive_gets_no_clients_but_may_lose_them(): void
    {
        $client = Client::factory()->of($this->alvaro)->create();
        $other = Client::factory()->of($this->teams->maribel)->create();
        $this->alvaro->update(['active' => false]);

        $this->assign($this->teams->carla, $this->alvaro, [$other->id])->assertStatus(422)->assertJsonPath('code', 'invalid');
        $this->assign($this->teams->carla, $this->teams->maribel, [$client->id])->assertOk();
    }

    public function test_one_client_that_is_not_in_reach_refuses_all_without_saying_whether_he_exists(): void
    {
        $own = Client::factory()->of($this->teams->maribel)->create();
        $foreign = Client::factory()->of($this->teams->wilmer)->create();

        $answers = array_map(
            fn (int $id): array => $this->assign($this->teams->carla, $this->alvaro, [$own->id, $id])->assertStatus(422)->json(),
            [$foreign->id, 999_999],
        );

        self::assertSame($answers[0], $answers[1]);
        self::assertSame('invalid', $answers[0]['code']);
        self::assertSame(['client_ids.1'], array_keys($answers[0]['errors']));
        $this->assertNothingHappened();
    }

    public function test_a_client_of_another_cobrador_is_not_found_among_his(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();

        $this->actingAs($this->teams->carla)->deleteJson("/api/users/{$this->alvaro->id}/clients/{$client->id}", ['version' => 1])->assertNotFound();
        $this->actingAs($this->teams->carla)->deleteJson("/api/users/{$this->alvaro->id}/clients/999999", ['version' => 1])->assertNotFound();
        $this->assertNothingHappened();
    }

    public function test_a_version_that_is_not_the_current_one_is_stale_and_shows_the_client_as_he_is(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create(['version' => 4]);
        $fresh = Client::factory()->of($this->teams->maribel)->create();

        $this->assign($this->teams->carla, $this->alvaro, [$fresh->id, $client->id], [$client->id => 3, $fresh->id => 1])
            ->assertStatus(409)->assertJsonPath('code', 'stale')
            ->assertJsonPath('data.record.id', $client->id)->assertJsonPath('data.record.version', 4);
        $this->actingAs($this->teams->carla)->deleteJson("/api/users/{$this->teams->maribel->id}/clients/{$client->id}", ['version' => 3])
            ->assertStatus(409)->assertJsonPath('data.record.version', 4);
        $this->assertNothingHappened();

        $this->assign($this->teams->carla, $this->alvaro, [$fresh->id, $client->id], [$client->id => 4, $fresh->id => 1])->assertOk();
    }

    public function test_five_hundred_are_taken_and_one_more_is_not(): void
    {
        $clients = Client::factory(501)->of($this->teams->maribel)->create()->modelKeys();

        $this->assign($this->teams->carla, $this->alvaro, $clients)->assertStatus(422)->assertJsonPath('code', 'invalid');
        $this->assertNothingHappened();
        $this->assign($this->teams->carla, $this->alvaro, array_slice($clients, 1))->assertOk();
        self::assertSame(500, Client::query()->where('cobrador_id', $this->alvaro->id)->count());
    }

    private function assertNothingHappened(): void
    {
        self::assertSame(0, Client::query()->where('version', '>', 1)->whereColumn('updated_at', '>', 'created_at')->count());
        self::assertSame(0, StreamRow::query()->count());
        self::assertSame(0, Audit::query()->count());
    }
}
