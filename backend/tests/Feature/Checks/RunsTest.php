<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Models\CheckRun;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\ChecksAttention;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\Support\WorksQueue;
use Tests\TestCase;

/** Runs over HTTP: who may start one, and what each sees of it. */
final class RunsTest extends TestCase
{
    use ChecksAttention;
    use RefreshDatabase;
    use WorksQueue;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
    }

    public function test_a_guest_sees_and_starts_nothing(): void
    {
        $this->getJson('/api/checks')->assertUnauthorized();
        $this->postJson('/api/checks')->assertUnauthorized();
        $this->getJson('/api/credits-requiring-attention')->assertUnauthorized();
    }

    public function test_a_cobrador_starts_no_run(): void
    {
        $this->actingAs($this->teams->maribel)->postJson('/api/checks')->assertForbidden()->assertJsonPath('code', 'forbidden');
        self::assertSame(0, CheckRun::query()->count());
    }

    public function test_a_manager_and_an_admin_start_one_and_it_waits_for_its_worker(): void
    {
        foreach ([$this->teams->carla, $this->teams->admin] as $user) {
            $this->actingAs($user)->postJson('/api/checks')->assertStatus(202)
                ->assertJsonPath('data.run.state', 'queued')
                ->assertJsonPath('data.run.trigger', 'manual')
                ->assertJsonPath('data.run.started_by', ['id' => $user->id, 'name' => $user->name])
                ->assertJsonPath('data.run.started_at', null);
            $this->work();
        }

        self::assertSame(['done', 'done'], CheckRun::query()->toBase()->pluck('state')->all());
        $this->assertDatabaseHas('audit', ['action' => 'check.queued', 'user_id' => $this->teams->carla->id]);
    }

    public function test_a_second_press_is_shown_the_run_under_way(): void
    {
        $first = $this->actingAs($this->teams->carla)->postJson('/api/checks')->json('data.run');

        $this->actingAs($this->teams->ruben)->postJson('/api/checks')
            ->assertStatus(409)
            ->assertJsonPath('code', 'already_running')
            ->assertJsonPath('message', 'Ya hay una revisión en marcha.')
            ->assertJsonPath('data.run', $first);
        self::assertSame(1, CheckRun::query()->count());
    }

    public function test_each_sees_the_counts_of_his_own_clients(): void
    {
        $this->portfolio();
        $run = $this->check();

        foreach ([
            [$this->teams->admin, 6], [$this->teams->carla, 3], [$this->teams->maribel, 2],
            [$this->teams->ruben, 3], [$this->teams->wilmer, 3],
        ] as [$user, $new]) {
            $this->actingAs($user)->getJson("/api/checks/{$run->id}")->assertOk()
                ->assertJsonPath('data.new', $new)
                ->assertJsonPath('data.listed', $new)
                ->assertJsonPath('data.changes.meta.total', $new);
            $this->getJson('/api/checks')->assertJsonPath('data.data.0.new', $new);
        }
    }

    public function test_streams_without_news_are_counted_too(): void
    {
        $this->portfolio();
        $this->check();
        $this->lateCredit($this->teams->wilmer, 2);
        $run = $this->check();

        $this->actingAs($this->teams->maribel)->getJson("/api/checks/{$run->id}")
            ->assertJsonPath('data.new', 0)->assertJsonPath('data.same', 2)->assertJsonPath('data.listed', 2);
        $this->actingAs($this->teams->admin)->getJson("/api/checks/{$run->id}")
            ->assertJsonPath('data.new', 1)->assertJsonPath('data.same', 6)->assertJsonPath('data.listed', 7);
    }

    public function test_a_neighbour_team_sees_none_of_the_changes(): void
    {
        $this->lateCredit($this->teams->maribel, 2);
        $run = $this->check();

        foreach ([$this->teams->ruben, $this->teams->wilmer] as $user) {
            $this->actingAs($user)->getJson("/api/checks/{$run->id}")
                ->assertJsonPath('data.changes.data', [])->assertJsonPath('data.listed', 0);
        }
    }

    public function test_a_client_who_went_to_another_team_stays_in_the_counts_of_then_and_is_named_to_neither(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 2);
        $run = $this->check();
        $credit->client->update(['cobrador_id' => $this->teams->wilmer->id, 'manager_id' => $this->teams->ruben->id]);

        $this->actingAs($this->teams->carla)->getJson("/api/checks/{$run->id}")
            ->assertJsonPath('data.new', 1)->assertJsonPath('data.changes.data', []);
        $this->actingAs($this->teams->ruben)->getJson("/api/checks/{$run->id}")
            ->assertJsonPath('data.new', 0)->assertJsonPath('data.changes.data', []);
        $this->actingAs($this->teams->admin)->getJson("/api/checks/{$run->id}")
            ->assertJsonPath('data.changes.data.0.cobrador.id', $this->teams->maribel->id);
    }

    public function test_changes_come_worst_first_and_page_by_page(): void
    {
        config(['credit.page' => 2]);
        $credits = array_map(fn (int $days): int => $this->lateCredit($this->teams->maribel, $days)->id, [2, 100, 9, 40, 5]);
        $run = $this->check();
        $this->actingAs($this->teams->carla);

        $seen = [];
        $cursor = '';

        do {
            $page = $this->getJson("/api/checks/{$run->id}?cursor={$cursor}")->assertOk()->json('data.changes');
            array_push($seen, ...array_column($page['data'], 'credit_id'));
            $cursor = $page['meta']['next_cursor'];
        } while ($cursor !== null);

        self::assertSame([$credits[1], $credits[3], $credits[2], $credits[4], $credits[0]], $seen);
    }

    public function test_runs_come_newest_first_and_page_by_page(): void
    {
        config(['credit.page' => 2]);
        $ids = array_map(fn (): int => $this->check()->id, range(1, 3));
        $this->actingAs($this->teams->maribel);
        $first = $this->getJson('/api/checks')->json('data');
        $second = $this->getJson("/api/checks?cursor={$first['meta']['next_cursor']}")->json('data');

        self::assertSame(array_reverse($ids), array_column([...$first['data'], ...$second['data']], 'id'));
        self::assertSame([3, null], [$first['meta']['total'], $second['meta']['next_cursor']]);
    }

    public function test_a_run_that_does_not_exist_is_not_found(): void
    {
        $this->actingAs($this->teams->carla);

        foreach (['99', '0', 'x', '999999999999999999'] as $id) {
            $this->getJson("/api/checks/{$id}")->assertNotFound();
        }

        $run = $this->check();
        $this->getJson("/api/checks/{$run->id}?cursor=roto")->assertUnprocessable()->assertJsonPath('code', 'invalid');
    }

    /** Two of Maribel's, one of Carla's own, three of Wilmer's. */
    private function portfolio(): void
    {
        foreach ([$this->teams->maribel, $this->teams->maribel, $this->teams->carla, ...array_fill(0, 3, $this->teams->wilmer)] as $of) {
            $this->lateCredit($of, 5);
        }
    }

    private function work(): void
    {
        self::assertSame(0, $this->workQueue('checks'));
    }
}
