<?php

declare(strict_types=1);

namespace Tests\Feature\Session;

use App\Models\AccessToken;
use App\Models\Audit;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Routing\Router;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\SignsIn;
use Tests\TestCase;

final class TokenTest extends TestCase
{
    use RefreshDatabase;
    use SignsIn;

    private const ENDED = ['success' => false, 'code' => 'unauthenticated', 'message' => 'Su sesión terminó. Ingrese de nuevo.'];

    public function test_signing_out_ends_this_token_alone(): void
    {
        $user = User::factory()->admin()->create();
        $desk = $this->tokenOf($user);
        $phone = $this->tokenOf($user);

        $this->asToken($desk)->postJson('/api/logout')->assertOk()->assertJsonPath('success', true);

        $this->asToken($desk)->getJson('/api/me')->assertStatus(401)->assertExactJson(self::ENDED);
        $this->asToken($phone)->getJson('/api/me')->assertOk();
        self::assertSame('session.ended', Audit::query()->latest('id')->value('action'));
    }

    public function test_a_token_works_until_its_end_and_not_after(): void
    {
        $token = $this->tokenOf(User::factory()->manager()->create());

        $this->travel(11)->hours();
        $this->asToken($token)->getJson('/api/me')->assertOk();

        $this->travel(61)->minutes();
        $this->asToken($token)->getJson('/api/me')->assertStatus(401)->assertExactJson(self::ENDED);
    }

    public function test_an_end_moved_into_the_past_by_sql_ends_the_token(): void
    {
        $token = $this->tokenOf(User::factory()->admin()->create());
        DB::table('personal_access_tokens')->update(['expires_at' => '2020-01-01 00:00:00.000']);

        $this->asToken($token)->getJson('/api/me')->assertStatus(401);
    }

    public function test_a_deactivated_user_is_signed_out_at_once(): void
    {
        $user = User::factory()->cobrador()->create();
        $token = $this->tokenOf($user);
        $user->update(['active' => false]);

        $this->asToken($token)->getJson('/api/me')->assertStatus(401)->assertExactJson(self::ENDED);
    }

    #[TestWith([''])]
    #[TestWith(['x'])]
    #[TestWith(['1|x'])]
    #[TestWith(['99999999999999999999|x'])]
    public function test_no_token_or_a_made_up_one_is_refused(string $token): void
    {
        $this->asToken($token)->get('/api/me', ['Accept' => 'text/html'])->assertStatus(401)->assertExactJson(self::ENDED);
    }

    public function test_every_route_but_sign_in_and_health_refuses_a_guest(): void
    {
        foreach ($this->app->make(Router::class)->getRoutes()->getRoutes() as $route) {
            if (in_array($route->uri(), ['api/login', 'api/health'], true)) {
                continue;
            }

            $path = (string) preg_replace(['/\{key\}/', '/\{\w+\}/'], ['b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001', '1'], $route->uri());

            $this->json($route->methods()[0], "/{$path}")->assertStatus(401)->assertExactJson(self::ENDED);
        }
    }

    public function test_me_names_the_team_each_role_sees(): void
    {
        $manager = User::factory()->manager()->create();
        $cobrador = User::factory()->cobradorOf($manager)->create();
        User::factory()->cobradorOf($manager)->create(['active' => false]);
        $neighbour = User::factory()->cobrador()->create();
        $admin = User::factory()->admin()->create();

        self::assertSame([$manager->id, $cobrador->id], $this->memberIds($manager));
        self::assertSame([$cobrador->id, $manager->id], $this->memberIds($cobrador));
        self::assertSame([$manager->id, $cobrador->id, $neighbour->manager_id, $neighbour->id], $this->memberIds($admin));
    }

    public function test_last_seen_is_marked_at_most_once_a_minute(): void
    {
        $this->freezeSecond();
        $token = $this->tokenOf(User::factory()->admin()->create());

        $this->asToken($token)->getJson('/api/me');
        $first = AccessToken::query()->sole()->last_seen_at;
        self::assertEquals(now(), $first);

        $this->travel(59)->seconds();
        $this->asToken($token)->getJson('/api/me');
        self::assertEquals($first, AccessToken::query()->sole()->last_seen_at);

        $this->travel(2)->seconds();
        $this->asToken($token)->getJson('/api/me');
        self::assertEquals(now(), AccessToken::query()->sole()->last_seen_at);
    }

    /** @return list<int> */
    private function memberIds(User $user): array
    {
        $members = $this->asToken($this->tokenOf($user))->getJson('/api/me')->assertOk()->json('data.user.team.members');

        return array_column($members, 'id');
    }
}
