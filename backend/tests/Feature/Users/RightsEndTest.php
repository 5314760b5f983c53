<?php

declare(strict_types=1);

namespace Tests\Feature\Users;

use App\Models\User;
use App\Streams\StreamNames;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\KeepsAccounts;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\SignsIn;
use Tests\Support\TellsStreams;
use Tests\Support\TwoTeams;
use Tests\Support\WorksQueue;
use Tests\TestCase;

/** What somebody could hear yesterday he cannot hear today, whatever his screens still believe. */
final class RightsEndTest extends TestCase
{
    use KeepsAccounts;
    use RefreshDatabase;
    use SignsIn;
    use TellsStreams;
    use WorksQueue;

    private string $ofMaribel;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->ofMaribel = StreamNames::cobrador($this->teams->maribel->id);
    }

    public function test_the_old_manager_of_a_cobrador_hears_finds_and_pulls_nothing_of_him_and_the_new_one_does(): void
    {
        $this->tell($this->ofMaribel, ['title' => 'Aviso irrepetible']);
        $this->assertHears($this->teams->carla, true);
        $this->assertHears($this->teams->ruben, false);

        $this->change($this->teams->maribel, ['manager_id' => $this->teams->ruben->id])->assertOk();

        $this->assertHears($this->teams->carla, false);
        $this->assertHears($this->teams->ruben, true);
    }

    public function test_a_cobrador_who_becomes_a_manager_hears_his_team_and_one_who_becomes_an_admin_hears_all(): void
    {
        $this->change($this->teams->wilmer, ['role' => 'admin'])->assertOk();
        $this->change($this->teams->wilmer, ['role' => 'cobrador', 'manager_id' => $this->teams->ruben->id])->assertOk();
        $this->assertHears($this->teams->wilmer, false);

        $this->change($this->teams->wilmer, ['role' => 'admin'])->assertOk();
        $this->tell($this->ofMaribel, ['title' => 'Aviso irrepetible']);
        $this->assertHears($this->teams->wilmer, true);
    }

    public function test_the_poke_reaches_the_screens_where_they_still_listen(): void
    {
        $recorder = RecordingBroadcaster::install();
        $this->change($this->teams->maribel, ['manager_id' => $this->teams->ruben->id])->assertOk();
        $this->workQueue('broadcasts');

        $pokes = array_column(
            array_filter($recorder->frames, fn (array $frame): bool => $frame['event'] === 'access.changed'),
            'channels',
            null,
        );
        $users = array_map(
            fn (array $frame): int => $frame['data']['user_id'],
            array_filter($recorder->frames, fn (array $frame): bool => $frame['event'] === 'access.changed'),
        );
        $byUser = array_combine($users, $pokes);

        self::assertEqualsCanonicalizing(
            [$this->teams->admin->id, $this->teams->carla->id, $this->teams->maribel->id, $this->teams->ruben->id],
            array_keys($byUser),
        );
        self::assertContains("private-{$this->ofMaribel}", $byUser[$this->teams->carla->id]);
        self::assertContains("private-{$this->ofMaribel}", $byUser[$this->teams->ruben->id]);
        self::assertSame(["private-{$this->ofMaribel}"], $byUser[$this->teams->maribel->id]);
    }

    public function test_a_closed_account_joins_nothing_again(): void
    {
        $token = $this->tokenOf($this->teams->maribel);
        $join = ['socket_id' => '481924013.832801396', 'channel_name' => "private-{$this->ofMaribel}"];
        $this->asToken($token)->postJson('/api/broadcasting/auth', $join)->assertOk();

        $this->change($this->teams->maribel, ['active' => false])->assertOk();
        $this->asToken($token)->postJson('/api/broadcasting/auth', $join)->assertStatus(401);
        $this->asToken($token)->postJson('/api/broadcasting/auth/batch', ['socket_id' => $join['socket_id'], 'channels' => [$join['channel_name']]])
            ->assertStatus(401);
    }

    private function assertHears(User $user, bool $hears): void
    {
        $this->actingAs($user->refresh());

        self::assertSame($hears, array_key_exists($this->ofMaribel, $this->getJson('/api/streams')->assertOk()->json('data')));
        self::assertSame($hears, array_key_exists(
            $this->ofMaribel,
            $this->postJson('/api/streams/catch-up', ['cursors' => [$this->ofMaribel => null]])->assertOk()->json('data'),
        ));
        self::assertCount($hears ? 1 : 0, $this->getJson('/api/notifications?q=irrepetible')->assertOk()->json('data.data'));
        $this->postJson('/api/broadcasting/auth', ['socket_id' => '481924013.832801396', 'channel_name' => "private-{$this->ofMaribel}"])
            ->assertStatus($hears ? 200 : 403);
    }
}
