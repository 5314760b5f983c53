<?php

declare(strict_types=1);

namespace Tests\Feature\Users;

use App\Models\Audit;
use App\Models\Client;
use App\Models\Team;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsAccounts;
use Tests\Support\SignsIn;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class ChangeTest extends TestCase
{
    use KeepsAccounts;
    use RefreshDatabase;
    use SignsIn;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
    }

    public function test_name_mail_and_phone_change_and_the_sessions_go_on(): void
    {
        $token = $this->tokenOf($this->teams->maribel);

        $this->change($this->teams->maribel, ['name' => 'Maribel Ñ.', 'email' => 'M@sajama.example', 'phone' => '7 1234567'])
            ->assertOk()
            ->assertJsonPath('data.name', 'Maribel Ñ.')
            ->assertJsonPath('data.email', 'm@sajama.example')
            ->assertJsonPath('data.phone', '71234567')
            ->assertJsonPath('data.version', 2);

        $this->asToken($token)->getJson('/api/me')->assertOk()->assertJsonPath('data.user.name', 'Maribel Ñ.');
        self::assertSame(0, DB::table('jobs')->count());
    }

    public function test_what_was_is_audited_beside_what_is_but_no_password(): void
    {
        $this->change($this->teams->maribel, ['name' => 'Otra', 'password' => 'otra-clave-larga'])->assertOk();
        $audit = Audit::query()->where('action', 'user.changed')->sole();

        self::assertSame(
            ['name' => ['from' => $this->teams->maribel->name, 'to' => 'Otra'], 'password_changed' => true],
            $audit->changes,
        );
    }

    public function test_a_new_password_ends_all_sessions(): void
    {
        $token = $this->tokenOf($this->teams->maribel);
        $this->change($this->teams->maribel, ['password' => 'otra-clave-larga'])->assertOk();

        $this->asToken($token)->getJson('/api/me')->assertStatus(401);
        $this->postJson('/api/login', ['email_or_phone' => $this->teams->maribel->email, 'password' => 'otra-clave-larga'])->assertOk();
    }

    public function test_a_closed_account_loses_its_sessions_its_sockets_and_its_sign_in_at_once(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();
        $token = $this->tokenOf($this->teams->maribel);

        $this->change($this->teams->maribel, ['active' => false])->assertOk()->assertJsonPath('data.active', false);

        self::assertSame(0, $this->teams->maribel->tokens()->count());
        $this->asToken($token)->getJson('/api/me')->assertStatus(401);
        $this->postJson('/api/login', ['email_or_phone' => $this->teams->maribel->email, 'password' => 'secreto-de-prueba'])->assertStatus(401);
        self::assertSame(1, DB::table('jobs')->where('payload', 'like', '%CutSockets%')->count());
        self::assertSame($this->teams->maribel->id, $client->refresh()->cobrador_id);
    }

    public function test_an_account_opens_again(): void
    {
        $this->teams->maribel->update(['active' => false]);
        $this->change($this->teams->maribel, ['active' => true])->assertOk()->assertJsonPath('data.active', true);
        $this->tokenOf($this->teams->maribel);
    }

    public function test_a_cobrador_moves_to_another_manager_and_his_screens_are_told_where_they_listened(): void
    {
        $this->change($this->teams->maribel, ['manager_id' => $this->teams->ruben->id])->assertOk()
            ->assertJsonPath('data.manager.id', $this->teams->ruben->id)
            ->assertJsonPath('data.team.id', $this->teams->ruben->team_id);

        $this->actingAs($this->teams->carla)->getJson("/api/users/{$this->teams->maribel->id}/clients")->assertNotFound();
        $this->actingAs($this->teams->ruben)->getJson("/api/users/{$this->teams->maribel->id}/clients")->assertOk();
        self::assertSame(4, DB::table('jobs')->where('payload', 'like', '%AccessChanged%')->count());
        self::assertSame(1, DB::table('jobs')->where('payload', 'like', '%CutSockets%')->count());
    }

    public function test_roles_change_with_their_teams(): void
    {
        $team = $this->teams->ruben->team_id;
        $this->teams->wilmer->update(['manager_id' => $this->teams->carla->id, 'team_id' => $this->teams->carla->team_id]);

        $this->change($this->teams->ruben, ['role' => 'cobrador', 'manager_id' => $this->teams->carla->id])->assertOk()
            ->assertJsonPath('data.team.id', $this->teams->carla->team_id);
        self::assertNull(Team::query()->findOrFail($team)->manager_id);

        $this->change($this->teams->maribel, ['role' => 'manager', 'team_name' => 'Nuevo', 'department' => 'Beni'])->assertOk()
            ->assertJsonPath('data.team.name', 'Nuevo')->assertJsonPath('data.manager', null);
        $this->change($this->teams->wilmer, ['role' => 'admin'])->assertOk()->assertJsonPath('data.team', null);
        $this->change($this->teams->wilmer, ['role' => 'cobrador', 'manager_id' => $this->teams->maribel->id])->assertOk()
            ->assertJsonPath('data.team.name', 'Nuevo');
    }

    public function test_a_new_role_ends_the_sessions_of_the_old_one(): void
    {
        $token = $this->tokenOf($this->teams->maribel);
        $this->change($this->teams->maribel, ['role' => 'admin'])->assertOk();

        $this->asToken($token)->getJson('/api/me')->assertStatus(401);
    }

    public function test_a_sign_in_that_began_before_the_account_was_closed_leaves_no_session(): void
    {
        User::retrieved(function (User $user): void {
            if ($user->is($this->teams->maribel)) {
                DB::table('users')->where('id', $user->id)->update(['active' => false]);
            }
        });

        $this->postJson('/api/login', ['email_or_phone' => $this->teams->maribel->email, 'password' => 'secreto-de-prueba'])->assertStatus(401);
        self::assertSame(0, DB::table('personal_access_tokens')->count());
    }

    public function test_another_version_is_stale_and_shows_the_account_as_it_is(): void
    {
        $this->change($this->teams->maribel, ['name' => 'Primera'])->assertOk();

        $this->change($this->teams->maribel, ['name' => 'Segunda', 'version' => 1])->assertStatus(409)
            ->assertJsonPath('code', 'stale')->assertJsonPath('data.record.name', 'Primera')->assertJsonPath('data.record.version', 2);
    }

    #[TestWith(['carla'])]
    #[TestWith(['maribel'])]
    #[TestWith(['ruben'])]
    public function test_nobody_but_an_admin_changes_accounts(string $who): void
    {
        $this->change($this->teams->maribel, ['role' => 'admin'], $this->teams->{$who})->assertForbidden();
        $this->change($this->teams->{$who}, ['role' => 'admin'], $this->teams->{$who})->assertForbidden();
        self::assertSame(0, Audit::query()->count());
    }
}
