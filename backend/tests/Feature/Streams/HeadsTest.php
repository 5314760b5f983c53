<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Models\Stream;
use App\Models\User;
use App\Streams\StreamNames;
use Illuminate\Database\Events\QueryExecuted;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\TellsStreams;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class HeadsTest extends TestCase
{
    use RefreshDatabase;
    use TellsStreams;

    public function test_each_role_gets_exactly_the_streams_it_may_hear(): void
    {
        $teams = TwoTeams::create();
        $names = fn (User ...$users): array => array_map(fn (User $user): string => StreamNames::cobrador($user->id), $users);

        self::assertEqualsCanonicalizing(
            ['admin.notifications', ...$names($teams->carla, $teams->maribel, $teams->ruben, $teams->wilmer)],
            array_keys($this->heads($teams->admin)),
        );
        self::assertEqualsCanonicalizing(
            ['admin.notifications', ...$names($teams->carla, $teams->maribel)],
            array_keys($this->heads($teams->carla)),
        );
        self::assertSame($names($teams->maribel), array_keys($this->heads($teams->maribel)));
    }

    public function test_a_stream_without_a_row_has_a_head_of_nothing_and_keeps_its_epoch(): void
    {
        $teams = TwoTeams::create();
        $name = StreamNames::cobrador($teams->maribel->id);
        $first = $this->heads($teams->maribel)[$name];

        self::assertSame(
            ['head' => 0, 'id' => null, 'floor' => 1, 'epoch' => $first['epoch'], 'unread' => 0, 'read_up_to' => 0],
            $first,
        );

        $this->tell($name);
        $then = $this->heads($teams->maribel)[$name];

        self::assertSame([1, $this->rowAt($name, 1)->id, $first['epoch'], 1], [$then['head'], $then['id'], $then['epoch'], $then['unread']]);
    }

    public function test_a_stream_newly_heard_starts_read(): void
    {
        $teams = TwoTeams::create();
        $name = StreamNames::cobrador($teams->maribel->id);
        $this->tell($name, times: 3);

        self::assertSame([0, 3], [$this->heads($teams->carla)[$name]['unread'], $this->heads($teams->carla)[$name]['read_up_to']]);

        $this->tell($name);

        self::assertSame(1, $this->heads($teams->carla)[$name]['unread']);
        self::assertSame(0, $this->heads($teams->admin)[$name]['unread']);
    }

    public function test_a_stream_that_was_lost_and_is_heard_again_starts_read(): void
    {
        $teams = TwoTeams::create();
        $name = StreamNames::cobrador($teams->maribel->id);
        $this->heads($teams->carla);
        $this->tell($name, times: 2);
        $this->actingAs($teams->carla)->postJson('/api/notifications/read', ['ids' => [$this->rowAt($name, 2)->id]])->assertOk();

        $teams->maribel->update(['manager_id' => $teams->ruben->id]);
        self::assertArrayNotHasKey($name, $this->heads($teams->carla));
        self::assertSame(0, DB::table('read_rows')->count());

        $teams->maribel->update(['manager_id' => $teams->carla->id]);
        self::assertSame(0, $this->heads($teams->carla)[$name]['unread']);
    }

    public function test_unread_leaves_out_own_acts_due_soon_and_redacted(): void
    {
        $teams = TwoTeams::create();
        $name = StreamNames::cobrador($teams->maribel->id);
        $this->heads($teams->carla);

        $this->tell($name, actorId: $teams->maribel->id);
        $this->tell($name, actorId: $teams->carla->id);
        $this->tell($name, ['level' => 'due_soon'], type: 'credit_attention');
        $this->tell($name, ['level' => 'late_1'], type: 'credit_attention');
        $this->tell($name, [], type: 'redacted');

        self::assertSame(2, $this->heads($teams->carla)[$name]['unread']);
    }

    public function test_unread_is_counted_to_a_hundred(): void
    {
        $teams = TwoTeams::create();
        $name = StreamNames::cobrador($teams->maribel->id);
        $this->heads($teams->carla);

        $this->tell($name, times: 99);
        self::assertSame(99, $this->heads($teams->carla)[$name]['unread']);

        $this->tell($name, times: 50);
        self::assertSame(100, $this->heads($teams->carla)[$name]['unread']);
    }

    public function test_asking_again_writes_nothing(): void
    {
        $teams = TwoTeams::create();
        $this->heads($teams->carla);
        $writes = 0;
        DB::listen(function (QueryExecuted $query) use (&$writes): void {
            $writes += (int) ! str_starts_with(strtolower($query->sql), 'select');
        });

        $this->heads($teams->carla);

        self::assertSame(0, $writes);
        self::assertSame(3, Stream::query()->count());
    }

    public function test_nobody_hears_anything_signed_out(): void
    {
        $this->getJson('/api/streams')->assertUnauthorized()->assertJsonPath('code', 'unauthenticated');
    }

    /** @return array<string, array<string, mixed>> */
    private function heads(User $user): array
    {
        return $this->actingAs($user)->getJson('/api/streams')->assertOk()->json('data');
    }
}
