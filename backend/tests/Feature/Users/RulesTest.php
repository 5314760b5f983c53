<?php

declare(strict_types=1);

namespace Tests\Feature\Users;

use App\Models\Client;
use App\Models\Credit;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\DataProvider;
use Tests\Support\KeepsAccounts;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class RulesTest extends TestCase
{
    use KeepsAccounts;
    use Pays;
    use RefreshDatabase;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
    }

    public function test_the_last_active_admin_stays_one(): void
    {
        $second = User::factory()->admin()->create();
        $this->change($this->teams->admin, ['active' => false], $second)->assertOk();
        $this->teams->admin->refresh()->update(['active' => true]);
        $second->update(['active' => false]);

        // Signed in as one whose own account was closed meanwhile.
        foreach ([['active' => false], ['role' => 'manager'], ['role' => 'cobrador', 'manager_id' => $this->teams->carla->id]] as $body) {
            $this->refused($this->change($this->teams->admin, $body, $second), array_key_first($body));
        }

        self::assertTrue($this->teams->admin->refresh()->active && $this->teams->admin->isAdmin());
    }

    public function test_nobody_changes_his_own_role_or_closes_his_own_account_but_his_name(): void
    {
        User::factory()->admin()->create();

        $this->refused($this->change($this->teams->admin, ['role' => 'manager']), 'role');
        $this->refused($this->change($this->teams->admin, ['active' => false]), 'active');
        $this->change($this->teams->admin, ['name' => 'Elena', 'role' => 'admin', 'active' => true])->assertOk();
    }

    public function test_a_manager_goes_only_when_nobody_is_left_behind(): void
    {
        Client::factory()->ofManager($this->teams->carla)->create();
        $lonely = User::factory()->manager()->create();

        foreach ([$this->teams->carla, $this->teams->ruben] as $manager) {
            $this->refused($this->change($manager, ['active' => false]), 'active');
            $this->refused($this->change($manager, ['role' => 'admin']), 'role');
            $this->refused($this->change($manager, ['role' => 'cobrador', 'manager_id' => $lonely->id]), 'role');
        }

        $this->change($lonely, ['active' => false])->assertOk();
    }

    public function test_a_cobrador_with_clients_keeps_his_role_and_his_manager(): void
    {
        Client::factory()->of($this->teams->maribel)->create();

        $this->refused($this->change($this->teams->maribel, ['role' => 'manager']), 'role');
        $this->refused($this->change($this->teams->maribel, ['manager_id' => $this->teams->ruben->id]), 'manager_id');
        $this->change($this->teams->maribel, ['manager_id' => $this->teams->carla->id])->assertOk();
    }

    public function test_a_manager_who_goes_hands_over_his_cobradores_and_clients_at_once(): void
    {
        $with = Client::factory()->of($this->teams->maribel)->create();
        $without = Client::factory()->ofManager($this->teams->carla)->create();
        $this->pay($this->teams->admin, Credit::factory()->for($without)->create())->assertCreated();

        $this->change($this->teams->carla, ['active' => false, 'hand_over_to' => $this->teams->ruben->id])->assertOk()
            ->assertJsonPath('data.clients', 0)->assertJsonPath('data.cobradores', 0);

        $ruben = [$this->teams->ruben->id, $this->teams->ruben->team_id];
        foreach ([$with->refresh(), $without->refresh(), $this->teams->maribel->refresh()] as $record) {
            self::assertSame([...$ruben, 2], [$record->manager_id, $record->team_id, $record->version]);
        }

        self::assertSame([$this->teams->maribel->id, null], [$with->cobrador_id, $without->cobrador_id]);
        self::assertSame(
            ['redacted', 'client_unassigned'],
            StreamRow::query()->where('stream', "cobrador.{$this->teams->carla->id}")->orderBy('seq')->get()->map(fn (StreamRow $row): string => $row->type->value)->all(),
        );
        $this->actingAs($this->teams->ruben)->getJson("/api/users/{$this->teams->maribel->id}/clients")->assertOk()->assertJsonPath('data.meta.total', 1);
    }

    public function test_a_team_is_handed_only_by_a_manager_and_to_another_active_one(): void
    {
        $closed = User::factory()->manager()->create(['active' => false]);

        foreach ([$this->teams->carla, $this->teams->maribel, $this->teams->admin, $closed] as $nobody) {
            $this->refused($this->change($this->teams->carla, ['active' => false, 'hand_over_to' => $nobody->id]), 'hand_over_to');
        }

        $this->refused($this->change($this->teams->carla, ['hand_over_to' => 999_999]), 'hand_over_to');
        $this->refused($this->change($this->teams->maribel, ['hand_over_to' => $this->teams->ruben->id]), 'hand_over_to');
        self::assertSame($this->teams->carla->id, $this->teams->maribel->refresh()->manager_id);
    }

    public function test_somebody_must_be_able_to_sign_in(): void
    {
        $this->refused($this->change($this->teams->maribel, ['email' => null]), 'email');
        $this->change($this->teams->maribel, ['email' => null, 'phone' => '71234567'])->assertOk();
    }

    public function test_an_account_that_opens_again_needs_a_manager_who_is_there(): void
    {
        $this->teams->maribel->update(['active' => false]);
        $this->teams->carla->update(['active' => false]);

        $this->refused($this->change($this->teams->maribel, ['active' => true]), 'manager_id');
        $this->change($this->teams->maribel, ['active' => true, 'manager_id' => $this->teams->ruben->id])->assertOk();
    }

    /** @return iterable<string, array{array<string, mixed>, string}> */
    public static function badBodies(): iterable
    {
        yield 'no version' => [['version' => null], 'version'];
        yield 'version as text' => [['version' => '1'], 'version'];
        yield 'version zero' => [['version' => 0], 'version'];
        yield 'version past all' => [['version' => 4_294_967_296], 'version'];
        yield 'no name' => [['name' => null], 'name'];
        yield 'a name of 121' => [['name' => str_repeat('ñ', 121)], 'name'];
        yield 'a name as list' => [['name' => ['Ana']], 'name'];
        yield 'another role' => [['role' => 'root'], 'role'];
        yield 'no role' => [['role' => null], 'role'];
        yield 'active as text' => [['active' => 'yes'], 'active'];
        yield 'active as number' => [['active' => 1], 'active'];
        yield 'active null' => [['active' => null], 'active'];
        yield 'a mail of nobody' => [['email' => 'x@'], 'email'];
        yield 'a phone of 7 digits' => [['phone' => '7123456'], 'phone'];
        yield 'a short password' => [['password' => 'corta'], 'password'];
        yield 'no password' => [['password' => null], 'password'];
        yield 'a manager as text' => [['manager_id' => '2'], 'manager_id'];
        yield 'a manager below zero' => [['manager_id' => -1], 'manager_id'];
        yield 'a manager who is none' => [['manager_id' => 999_999], 'manager_id'];
        yield 'a successor as list' => [['hand_over_to' => [1]], 'hand_over_to'];
        yield 'a successor past all' => [['hand_over_to' => 9_007_199_254_740_992], 'hand_over_to'];
        yield 'NaN' => [['manager_id' => 'NaN'], 'manager_id'];
    }

    /** @param  array<string, mixed>  $body */
    #[DataProvider('badBodies')]
    public function test_what_makes_no_sense_changes_nothing(array $body, string $field): void
    {
        $before = $this->teams->maribel->refresh()->getAttributes();

        $this->refused($this->change($this->teams->maribel, $body), $field);
        self::assertSame($before, $this->teams->maribel->refresh()->getAttributes());
    }

    public function test_who_does_not_exist_is_not_found(): void
    {
        $this->actingAs($this->teams->admin);

        foreach (['0', 'x', '999999', '99999999999999999999'] as $id) {
            $this->patchJson("/api/users/{$id}", ['version' => 1])->assertNotFound()->assertJsonPath('code', 'not_found');
        }
    }

    /** @param  \Illuminate\Testing\TestResponse<\Symfony\Component\HttpFoundation\Response>  $answer */
    private function refused(\Illuminate\Testing\TestResponse $answer, string $field): void
    {
        $answer->assertStatus(422)->assertJsonPath('code', 'invalid');
        self::assertSame([$field], array_keys($answer->json('errors')));
    }
}
