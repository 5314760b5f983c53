<?php

declare(strict_types=1);

namespace Tests\Feature\Sessions;

use App\Models\AccessToken;
use App\Models\Audit;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\SignsIn;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class SessionsTest extends TestCase
{
    use RefreshDatabase;
    use SignsIn;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
    }

    public function test_everybody_sees_his_own_devices_and_which_one_he_holds(): void
    {
        foreach ([$this->teams->admin, $this->teams->carla, $this->teams->maribel] as $user) {
            [$desk, $phone] = [$this->tokenOf($user), $this->tokenOf($user)];
            $answer = $this->asToken($desk)->getJson('/api/sessions')->assertOk();

            self::assertSame([self::idOf($phone), self::idOf($desk)], array_column($answer->json('data.data'), 'id'));
            self::assertSame([false, true], array_column($answer->json('data.data'), 'current'));
            self::assertSame(
                ['id', 'device', 'created_at', 'last_seen_at', 'expires_at', 'current'],
                array_keys($answer->json('data.data.0')),
            );
        }
    }

    public function test_a_session_that_has_expired_is_listed_no_more(): void
    {
        $this->tokenOf($this->teams->carla);
        $this->travel(13)->hours();
        $desk = $this->tokenOf($this->teams->carla);

        self::assertCount(1, $this->asToken($desk)->getJson('/api/sessions')->assertOk()->json('data.data'));
    }

    public function test_a_revoked_session_is_refused_at_its_next_call_and_the_others_go_on(): void
    {
        [$desk, $phone] = [$this->tokenOf($this->teams->maribel), $this->tokenOf($this->teams->maribel)];
        $id = self::idOf($phone);

        $this->asToken($desk)->deleteJson("/api/sessions/{$id}")->assertOk()->assertJsonPath('success', true);

        $this->asToken($phone)->getJson('/api/me')->assertStatus(401)->assertJsonPath('code', 'unauthenticated');
        $this->asToken($desk)->getJson('/api/me')->assertOk();
        $this->asToken($desk)->deleteJson("/api/sessions/{$id}")->assertNotFound();

        $audit = Audit::query()->where('action', 'session.revoked')->sole();
        self::assertSame([$this->teams->maribel->id, (string) $id], [$audit->user_id, $audit->record_id]);
    }

    public function test_the_sockets_of_a_revoked_session_are_cut_later_when_the_server_does_not_answer(): void
    {
        $token = $this->tokenOf($this->teams->maribel);

        $this->asToken($token)->deleteJson('/api/sessions/'.self::idOf($token))->assertOk();
        self::assertSame(1, DB::table('jobs')->where('queue', 'broadcasts')->where('payload', 'like', '%CutSockets%')->count());
    }

    public function test_all_other_devices_are_signed_out_at_once_and_nobody_elses(): void
    {
        [$here, $desk, $lost] = [$this->tokenOf($this->teams->maribel), $this->tokenOf($this->teams->maribel), $this->tokenOf($this->teams->maribel)];
        $foreign = $this->tokenOf($this->teams->wilmer);

        $this->asToken($here)->deleteJson('/api/sessions')->assertOk()->assertJsonPath('data.ended', 2);
        $this->asToken($here)->deleteJson('/api/sessions')->assertOk()->assertJsonPath('data.ended', 0);

        foreach ([$desk, $lost] as $ended) {
            $this->asToken($ended)->getJson('/api/me')->assertStatus(401);
        }

        $this->asToken($here)->getJson('/api/me')->assertOk();
        $this->asToken($foreign)->getJson('/api/me')->assertOk();
        self::assertSame(2, Audit::query()->where('action', 'session.revoked')->where('user_id', $this->teams->maribel->id)->count());
        self::assertSame(1, DB::table('jobs')->where('payload', 'like', '%CutSockets%')->count());
    }

    public function test_the_session_of_another_is_not_found_whoever_asks(): void
    {
        $foreign = $this->tokenOf($this->teams->wilmer);

        foreach ([$this->teams->admin, $this->teams->carla, $this->teams->maribel] as $user) {
            $this->asToken($this->tokenOf($user))->deleteJson('/api/sessions/'.self::idOf($foreign))->assertNotFound();
        }

        $this->asToken($foreign)->getJson('/api/me')->assertOk();
    }

    public function test_an_admin_sees_and_ends_the_sessions_of_a_user(): void
    {
        [$admin, $phone] = [$this->tokenOf($this->teams->admin), $this->tokenOf($this->teams->maribel)];
        $path = "/api/users/{$this->teams->maribel->id}/sessions";

        $list = $this->asToken($admin)->getJson($path)->assertOk();
        self::assertSame([self::idOf($phone)], array_column($list->json('data.data'), 'id'));
        self::assertFalse($list->json('data.data.0.current'));

        $this->asToken($admin)->deleteJson("/api/users/{$this->teams->wilmer->id}/sessions/".self::idOf($phone))->assertNotFound();
        $this->asToken($admin)->deleteJson("{$path}/".self::idOf($phone))->assertOk();
        $this->asToken($phone)->getJson('/api/me')->assertStatus(401);
        $this->asToken($admin)->getJson('/api/users/999999/sessions')->assertNotFound();
    }

    #[TestWith(['carla'])]
    #[TestWith(['maribel'])]
    #[TestWith(['ruben'])]
    public function test_nobody_else_sees_or_ends_the_sessions_of_a_user(string $who): void
    {
        [$token, $phone] = [$this->tokenOf($this->teams->{$who}), $this->tokenOf($this->teams->maribel)];
        $path = "/api/users/{$this->teams->maribel->id}/sessions";

        $this->asToken($token)->getJson($path)->assertForbidden();
        $this->asToken($token)->deleteJson("{$path}/".self::idOf($phone))->assertForbidden();
        $this->asToken($phone)->getJson('/api/me')->assertOk();
    }

    #[TestWith(['0'])]
    #[TestWith(['-1'])]
    #[TestWith(['x'])]
    #[TestWith(['9999999999999999'])]
    #[TestWith(['999999999999999'])]
    public function test_a_session_that_does_not_exist_is_not_found(string $id): void
    {
        $admin = $this->tokenOf($this->teams->admin);

        $this->asToken($admin)->deleteJson("/api/sessions/{$id}")->assertNotFound()->assertJsonPath('code', 'not_found');
        $this->asToken($admin)->deleteJson("/api/users/{$id}/sessions/1")->assertNotFound();
        self::assertSame(1, AccessToken::query()->count());
    }

    public function test_a_guest_has_no_sessions(): void
    {
        $this->getJson('/api/sessions')->assertStatus(401);
        $this->deleteJson('/api/sessions/1')->assertStatus(401);
        $this->deleteJson('/api/sessions')->assertStatus(401);
    }

    private static function idOf(string $token): int
    {
        return (int) explode('|', $token)[0];
    }
}
