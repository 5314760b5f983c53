<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Models\AttentionState;
use App\Models\CheckRun;
use App\Models\Client;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\Assigns;
use Tests\Support\ChecksAttention;
use Tests\Support\KeepsAccounts;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** What is listed and does not change is counted where its client is now. */
final class PlacesTest extends TestCase
{
    use Assigns;
    use ChecksAttention;
    use KeepsAccounts;
    use RefreshDatabase;

    protected function setUp(): void
    {
        parent::setUp();

        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();

        foreach ([$this->teams->maribel, $this->teams->maribel, $this->teams->carla, $this->teams->wilmer] as $holder) {
            $this->lateCredit($holder, 5);
        }

        $this->check();
    }

    public function test_a_client_given_to_a_cobrador_is_counted_with_his(): void
    {
        $this->assign($this->teams->admin, $this->teams->wilmer, Client::query()->where('manager_id', $this->teams->carla->id)->pluck('id')->all())->assertOk();

        $this->assertListed([[$this->teams->ruben->id, $this->teams->wilmer->id, 4]]);
    }

    public function test_a_client_taken_from_a_cobrador_is_counted_with_his_manager(): void
    {
        $client = Client::query()->where('cobrador_id', $this->teams->maribel->id)->firstOrFail();
        $this->actingAs($this->teams->carla)->deleteJson("/api/users/{$this->teams->maribel->id}/clients/{$client->id}", ['version' => $client->version])->assertOk();

        $this->assertListed([
            [$this->teams->carla->id, null, 2],
            [$this->teams->carla->id, $this->teams->maribel->id, 1],
            [$this->teams->ruben->id, $this->teams->wilmer->id, 1],
        ]);
    }

    public function test_a_team_handed_over_is_counted_with_its_new_manager(): void
    {
        $this->change($this->teams->carla, ['active' => false, 'hand_over_to' => $this->teams->ruben->id])->assertOk();

        $this->assertListed([
            [$this->teams->ruben->id, null, 1],
            [$this->teams->ruben->id, $this->teams->maribel->id, 2],
            [$this->teams->ruben->id, $this->teams->wilmer->id, 1],
        ]);
    }

    /** @param  list<array{int, int|null, int}>  $expected  manager, cobrador and credits */
    private function assertListed(array $expected): void
    {
        foreach (AttentionState::query()->get() as $state) {
            $client = Client::query()->findOrFail($state->client_id);
            self::assertSame([$client->manager_id, $client->cobrador_id], [$state->manager_id, $state->cobrador_id]);
        }

        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 4, 'cured' => 0], $this->found());
        $counts = DB::table('check_counts')->where('run_id', CheckRun::query()->max('id'))
            ->orderBy('manager_id')->orderByRaw('coalesce(cobrador_id, 0)')->get(['manager_id', 'cobrador_id', 'listed']);
        self::assertSame($expected, $counts->map(fn (object $count): array => array_values((array) $count))->all());
    }
}
