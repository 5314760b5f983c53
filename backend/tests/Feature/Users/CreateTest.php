<?php

declare(strict_types=1);

namespace Tests\Feature\Users;

use App\Models\Audit;
use App\Models\Team;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsAccounts;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class CreateTest extends TestCase
{
    use KeepsAccounts;
    use RefreshDatabase;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
    }

    public function test_a_new_admin_signs_in_with_what_was_typed_in_any_dress(): void
    {
        $this->create(['role' => 'admin', 'email' => 'Ana.FLORES@sajama.example', 'phone' => '+591 7 123-4567'])
            ->assertCreated()
            ->assertJsonPath('data.email', 'ana.flores@sajama.example')
            ->assertJsonPath('data.phone', '71234567')
            ->assertJsonPath('data.role', 'admin')
            ->assertJsonPath('data.team', null)
            ->assertJsonPath('data.version', 1);

        foreach (['ana.flores@sajama.example', '71234567'] as $login) {
            $this->postJson('/api/login', ['email_or_phone' => $login, 'password' => 'una-clave-larga'])->assertOk();
        }
    }

    public function test_a_cobrador_stands_in_the_team_of_his_manager(): void
    {
        $this->create(['role' => 'cobrador', 'manager_id' => $this->teams->carla->id])
            ->assertCreated()
            ->assertJsonPath('data.team.id', $this->teams->carla->team_id)
            ->assertJsonPath('data.manager.id', $this->teams->carla->id);
    }

    public function test_a_manager_gets_a_team_of_his_own(): void
    {
        $first = $this->create(['role' => 'manager'])->assertCreated()->assertJsonPath('data.team.name', 'Equipo de Ana Flores');
        $second = $this->create(['role' => 'manager', 'email' => 'otra@sajama.example'])->assertCreated();
        $third = $this->create(['role' => 'manager', 'email' => null, 'phone' => '61234567', 'team_name' => 'Oruro Centro', 'department' => 'Oruro'])
            ->assertCreated();

        self::assertSame("Equipo de Ana Flores ({$second->json('data.id')})", $second->json('data.team.name'));
        self::assertSame(['Oruro Centro', 'Oruro'], array_values(Team::query()->findOrFail($third->json('data.team.id'))->only('name', 'department')));
        self::assertSame($first->json('data.id'), Team::query()->findOrFail($first->json('data.team.id'))->manager_id);
    }

    public function test_it_is_audited_without_the_password(): void
    {
        $id = $this->create(['role' => 'admin'])->assertCreated()->json('data.id');
        $audit = Audit::query()->where('action', 'user.created')->sole();

        self::assertSame([$this->teams->admin->id, (string) $id, 'admin'], [$audit->user_id, $audit->record_id, $audit->changes['role']]);
        self::assertArrayNotHasKey('password', $audit->changes);
        self::assertStringNotContainsString('una-clave-larga', (string) json_encode(DB::table('users')->get()));
    }

    public function test_the_screens_of_the_manager_and_of_the_admins_ask_anew_what_they_may_hear(): void
    {
        $this->create(['role' => 'cobrador', 'manager_id' => $this->teams->carla->id])->assertCreated();

        $pokes = DB::table('jobs')->where('payload', 'like', '%AccessChanged%')->count();
        self::assertSame(3, $pokes);
    }

    #[TestWith(['carla'])]
    #[TestWith(['maribel'])]
    public function test_nobody_but_an_admin_makes_accounts_whatever_he_sends(string $who): void
    {
        $this->create(['role' => 'admin'], $this->teams->{$who})->assertForbidden();
        $this->actingAs($this->teams->{$who})->postJson('/api/users')->assertForbidden()->assertJsonPath('code', 'forbidden');
        $this->assertNobodyNew();
    }

    /** @return iterable<string, array{array<string, mixed>, string}> body, and the field at fault */
    public static function badBodies(): iterable
    {
        yield 'no role' => [[], 'role'];
        yield 'another role' => [['role' => 'root'], 'role'];
        yield 'a role as list' => [['role' => ['admin']], 'role'];
        yield 'a role as number' => [['role' => 1], 'role'];
        yield 'no name' => [['role' => 'admin', 'name' => ''], 'name'];
        yield 'a name of one letter' => [['role' => 'admin', 'name' => 'A'], 'name'];
        yield 'a name of 121' => [['role' => 'admin', 'name' => str_repeat('ñ', 121)], 'name'];
        yield 'a name that turns the line' => [['role' => 'admin', 'name' => "Ana\u{202E}Flores"], 'name'];
        yield 'a name as number' => [['role' => 'admin', 'name' => 12], 'name'];
        yield 'neither mail nor phone' => [['role' => 'admin', 'email' => null], 'email'];
        yield 'no mail' => [['role' => 'admin', 'email' => 'ana'], 'email'];
        yield 'a mail as list' => [['role' => 'admin', 'email' => ['a@b.c']], 'email'];
        yield 'a mail of 191' => [['role' => 'admin', 'email' => str_repeat('a', 61).'@'.str_repeat('b.', 61).'example'], 'email'];
        yield 'a phone from elsewhere' => [['role' => 'admin', 'phone' => '+54 9 11 1234'], 'phone'];
        yield 'a phone with 2' => [['role' => 'admin', 'phone' => '21234567'], 'phone'];
        yield 'a phone as number' => [['role' => 'admin', 'phone' => 71234567], 'phone'];
        yield 'no password' => [['role' => 'admin', 'password' => null], 'password'];
        yield 'a password of 9' => [['role' => 'admin', 'password' => '123456789'], 'password'];
        yield 'a password of 73 bytes' => [['role' => 'admin', 'password' => str_repeat('ñ', 36).'x'], 'password'];
        yield 'a password as list' => [['role' => 'admin', 'password' => ['una-clave-larga']], 'password'];
        yield 'a cobrador without manager' => [['role' => 'cobrador'], 'manager_id'];
        yield 'a manager who does not exist' => [['role' => 'cobrador', 'manager_id' => 999_999], 'manager_id'];
        yield 'a manager as text' => [['role' => 'cobrador', 'manager_id' => '2'], 'manager_id'];
        yield 'a manager zero' => [['role' => 'cobrador', 'manager_id' => 0], 'manager_id'];
        yield 'a manager past all' => [['role' => 'cobrador', 'manager_id' => 9_007_199_254_740_992], 'manager_id'];
        yield 'an admin under a manager' => [['role' => 'admin', 'manager_id' => 1], 'manager_id'];
        yield 'a department that is none' => [['role' => 'manager', 'department' => 'Lima'], 'department'];
        yield 'a department as list' => [['role' => 'manager', 'department' => ['La Paz']], 'department'];
        yield 'a team of 121' => [['role' => 'manager', 'team_name' => str_repeat('x', 121)], 'team_name'];
        yield 'a team as list' => [['role' => 'manager', 'team_name' => array_fill(0, 10_000, 'x')], 'team_name'];
    }

    /** @param  array<string, mixed>  $body */
    #[DataProvider('badBodies')]
    public function test_what_makes_no_account_is_invalid_and_makes_none(array $body, string $field): void
    {
        $answer = $this->create($body);

        $answer->assertStatus($answer->status() === 413 ? 413 : 422)->assertJsonPath('code', 'invalid');
        self::assertContains($field, [...array_keys($answer->json('errors') ?? []), $answer->status() === 413 ? $field : '']);
        $this->assertNobodyNew();
    }

    public function test_mail_phone_and_team_belong_to_one(): void
    {
        $this->teams->maribel->update(['email' => 'maribel@sajama.example', 'phone' => '71234567']);

        $this->create(['role' => 'admin', 'email' => 'MARIBEL@sajama.example'])->assertStatus(422)->assertJsonStructure(['errors' => ['email']]);
        $this->create(['role' => 'admin', 'phone' => '591-71234567'])->assertStatus(422)->assertJsonStructure(['errors' => ['phone']]);
        $this->create(['role' => 'manager', 'team_name' => (string) $this->teams->carla->team?->name])
            ->assertStatus(422)->assertJsonStructure(['errors' => ['team_name']]);
        $this->assertNobodyNew();
    }

    public function test_only_an_active_manager_leads(): void
    {
        $this->teams->ruben->update(['active' => false]);

        foreach ([$this->teams->ruben, $this->teams->maribel, $this->teams->admin] as $noManager) {
            $this->create(['role' => 'cobrador', 'manager_id' => $noManager->id])->assertStatus(422)->assertJsonStructure(['errors' => ['manager_id']]);
        }

        $this->assertNobodyNew();
    }

    private function assertNobodyNew(): void
    {
        self::assertSame([5, 2], [User::query()->count(), Team::query()->count()]);
        self::assertSame(0, Audit::query()->count());
    }
}
