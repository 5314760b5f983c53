<?php

declare(strict_types=1);

namespace Tests\Feature\Assignments;

use App\Enums\RowType;
use App\Models\Audit;
use App\Models\Client;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\Assigns;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\Support\WorksQueue;
use Tests\TestCase;

final class AssignTest extends TestCase
{
    use Assigns;
    use RefreshDatabase;
    use WorksQueue;

    private TwoTeams $teams;

    private User $alvaro;

    private RecordingBroadcaster $recorder;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->alvaro = User::factory()->cobradorOf($this->teams->carla)->create();
        $this->recorder = RecordingBroadcaster::install();
    }

    public function test_clients_change_their_cobrador_all_at_once(): void
    {
        [$first, $second] = Client::factory(2)->of($this->teams->maribel)->create(['route_order' => 3]);
        Client::factory()->of($this->alvaro)->create(['route_order' => 7]);

        $answer = $this->assign($this->teams->carla, $this->alvaro, [$first->id, $second->id])->assertOk();

        self::assertSame([$first->id, $second->id], array_column($answer->json('data.clients'), 'id'));
        self::assertSame([2, 2], array_column($answer->json('data.clients'), 'version'));
        self::assertSame([8, 9], array_column($answer->json('data.clients'), 'route_order'));
        self::assertSame(
            [$this->alvaro->id, $this->alvaro->id],
            array_column(array_column($answer->json('data.clients'), 'cobrador'), 'id'),
        );
        self::assertSame(2, Audit::query()->where('action', 'client.assigned')->where('user_id', $this->teams->carla->id)->count());
    }

    public function test_the_old_stream_is_told_of_the_leaving_and_the_new_one_of_the_client(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();
        $this->assign($this->teams->carla, $this->alvaro, [$client->id])->assertOk();

        $told = array_values(array_filter($this->recorder->frames, fn (array $frame): bool => $frame['event'] === 'notification'));
        $data = array_map(fn (array $frame): array => array_diff_key($frame['data'], array_flip(['id', 'seq', 'epoch', 'timestamp'])), $told);

        self::assertSame([
            ['stream' => "cobrador.{$this->teams->maribel->id}", 'type' => 'client_unassigned', 'actor_id' => $this->teams->carla->id,
                'client_id' => $client->id],
            ['stream' => "cobrador.{$this->alvaro->id}", 'type' => 'client_assigned', 'actor_id' => $this->teams->carla->id,
                'client_id' => $client->id, 'client_name' => $client->name, 'cobrador_id' => $this->alvaro->id,
                'from_id' => $this->teams->maribel->id],
        ], $data);
    }

    public function test_who_is_already_his_is_left_as_he_is(): void
    {
        $his = Client::factory()->of($this->alvaro)->create();
        $answer = $this->assign($this->teams->carla, $this->alvaro, [$his->id])->assertOk();

        self::assertSame(1, $answer->json('data.clients.0.version'));
        self::assertSame([], $this->recorder->frames);
        $this->assertNothingHappened();
    }

    public function test_a_client_without_a_cobrador_leaves_the_stream_of_his_manager_and_comes_back_to_it(): void
    {
        $client = Client::factory()->ofManager($this->teams->carla)->create();

        $this->assign($this->teams->carla, $this->alvaro, [$client->id])->assertOk();
        $back = $this->actingAs($this->teams->carla)
            ->deleteJson("/api/users/{$this->alvaro->id}/clients/{$client->id}", ['version' => 2])->assertOk();

        self::assertSame([null, 3, $this->teams->carla->id], [$back->json('data.cobrador'), $back->json('data.version'), $back->json('data.manager_id')]);
        self::assertSame([
            ["cobrador.{$this->alvaro->id}", 'redacted'],
            ["cobrador.{$this->teams->carla->id}", 'client_unassigned'],
            ["cobrador.{$this->alvaro->id}", 'client_unassigned'],
            ["cobrador.{$this->teams->carla->id}", 'client_assigned'],
        ], StreamRow::query()->orderBy('id')->get()->map(fn (StreamRow $row): array => [$row->stream, $row->type->value])
            ->sortBy(fn (array $row): int => ['redacted' => 0, 'client_unassigned' => 1, 'client_assigned' => 2][$row[1]])->values()->all());
        self::assertNull(StreamRow::query()->where('type', RowType::ClientAssigned)->sole()->payload['cobrador_id']);
    }

    public function test_an_admin_moves_a_client_to_another_team_whose_people_do_not_learn_where_he_was(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();
        $this->assign($this->teams->admin, $this->teams->wilmer, [$client->id])->assertOk();

        $client->refresh();
        self::assertSame(
            [$this->teams->wilmer->id, $this->teams->ruben->id, $this->teams->ruben->team_id],
            [$client->cobrador_id, $client->manager_id, $client->team_id],
        );
        self::assertNull(StreamRow::query()->where('stream', "cobrador.{$this->teams->wilmer->id}")->sole()->payload['from_id']);
    }

    public function test_more_than_twenty_at_once_are_announced_in_one_frame_a_stream(): void
    {
        $clients = Client::factory(21)->of($this->teams->maribel)->create();
        $this->assign($this->teams->carla, $this->alvaro, $clients->modelKeys())->assertOk();

        self::assertSame(['stream.advanced', 'stream.advanced'], $this->recorder->events());
    }

    public function test_many_take_as_many_statements_as_few(): void
    {
        $count = function (int $clients): int {
            $ids = Client::factory($clients)->of($this->teams->maribel)->create()->modelKeys();
            DB::flushQueryLog();
            DB::enableQueryLog();
            $this->assign($this->teams->carla, $this->alvaro, $ids)->assertOk();
            DB::disableQueryLog();

            return count(DB::getQueryLog());
        };

        self::assertSame($count(110), $count(240));
    }

    public function test_both_cobradores_are_poked_after_the_commit(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();
        $this->assign($this->teams->carla, $this->alvaro, [$client->id])->assertOk();
        $this->workQueue('broadcasts');

        $pokes = array_values(array_filter($this->recorder->frames, fn (array $frame): bool => $frame['event'] === 'access.changed'));
        self::assertSame(
            [["private-cobrador.{$this->teams->maribel->id}"], ["private-cobrador.{$this->alvaro->id}"]],
            array_column($pokes, 'channels'),
        );
        self::assertSame([$this->teams->maribel->id, $this->alvaro->id], array_column(array_column($pokes, 'data'), 'user_id'));
    }

    public function test_the_list_of_a_cobrador_is_his_route(): void
    {
        foreach ([3, 1, 2] as $order) {
            Client::factory()->of($this->alvaro)->create(['route_order' => $order]);
        }

        foreach ([$this->teams->admin, $this->teams->carla, $this->alvaro] as $reader) {
            $list = $this->actingAs($reader)->getJson("/api/users/{$this->alvaro->id}/clients")->assertOk();
            self::assertSame([1, 2, 3], array_column($list->json('data.data'), 'route_order'));
            self::assertSame(3, $list->json('data.meta.total'));
        }

        foreach ([$this->teams->ruben, $this->teams->wilmer, $this->teams->maribel] as $stranger) {
            $this->actingAs($stranger)->getJson("/api/users/{$this->alvaro->id}/clients")->assertNotFound();
        }
    }

    private function assertNothingHappened(): void
    {
        self::assertSame(0, Client::query()->where('version', '>', 1)->whereColumn('updated_at', '>', 'created_at')->count());
        self::assertSame(0, StreamRow::query()->count());
        self::assertSame(0, Audit::query()->count());
    }
}
