<?php

declare(strict_types=1);

namespace Tests\Feature\Archive;

use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\TestWith;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\Snoozes;
use Tests\Support\TellsStreams;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class ArchiveTest extends TestCase
{
    use RefreshDatabase;
    use Snoozes;
    use TellsStreams;

    private TwoTeams $teams;

    private StreamRow $row;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();

        foreach ([$this->teams->admin, $this->teams->carla, $this->teams->maribel, $this->teams->ruben, $this->teams->wilmer] as $user) {
            $this->unread($user);
        }

        $stream = "cobrador.{$this->teams->maribel->id}";
        $this->tell($stream, times: 2);
        $this->row = $this->rowAt($stream, 1);
    }

    #[TestWith(['admin', 200])]
    #[TestWith(['carla', 200])]
    #[TestWith(['maribel', 200])]
    #[TestWith(['ruben', 404])]
    #[TestWith(['wilmer', 404])]
    public function test_whoever_hears_the_row_may_put_it_away(string $who, int $status): void
    {
        $this->archive($this->teams->{$who})->assertStatus($status);

        self::assertSame($status === 200 ? 1 : 0, DB::table('archived_rows')->count());
    }

    public function test_it_is_gone_from_his_inbox_read_and_found_under_its_state(): void
    {
        $answer = $this->archive($this->teams->carla)->assertOk()->json('data');

        self::assertSame(1, $answer[$this->row->stream]['unread']);
        self::assertSame([2], array_column($this->inbox($this->teams->carla), 'seq'));
        self::assertSame([2], array_column($this->inbox($this->teams->carla, 'unread'), 'seq'));
        self::assertSame([], $this->inbox($this->teams->carla, 'read'));
        self::assertSame([2, 1], array_column($this->inbox($this->teams->carla, 'all'), 'seq'));
        $archived = $this->inbox($this->teams->carla, 'archived');
        self::assertSame([[1], [true], [true]], array_map(fn (string $field): array => array_column($archived, $field), ['seq', 'read', 'archived']));
    }

    public function test_everybody_else_keeps_it(): void
    {
        $this->archive($this->teams->carla)->assertOk();

        self::assertSame([2, 1], array_column($this->inbox($this->teams->maribel, 'unread'), 'seq'));
        self::assertSame([], $this->inbox($this->teams->maribel, 'archived'));
        self::assertSame(2, $this->unread($this->teams->maribel));
    }

    public function test_the_stream_keeps_it_too(): void
    {
        $this->archive($this->teams->carla)->assertOk();

        $pulled = $this->postJson('/api/streams/catch-up', ['cursors' => [$this->row->stream => null]])->assertOk()->json('data');
        self::assertCount(2, $pulled[$this->row->stream]['rows']);
    }

    public function test_twice_is_once_and_a_mark_changes_nothing(): void
    {
        $this->archive($this->teams->carla)->assertOk();
        $this->archive($this->teams->carla)->assertOk();
        $this->readAll($this->teams->carla);

        self::assertSame([1], array_column($this->inbox($this->teams->carla, 'archived'), 'seq'));
        self::assertSame(0, $this->unread($this->teams->carla));
    }

    public function test_a_redacted_row_is_not_there_to_be_put_away(): void
    {
        $this->row->update(['type' => 'redacted']);

        $this->archive($this->teams->carla)->assertNotFound()->assertJsonPath('code', 'not_found');
    }

    public function test_forgotten_rows_leave_no_archive(): void
    {
        $this->archive($this->teams->carla)->assertOk();
        $this->travel(40)->days();
        $this->artisan('streams:prune')->assertSuccessful();

        self::assertSame(0, DB::table('archived_rows')->count());
    }

    #[TestWith(['0'])]
    #[TestWith(['-1'])]
    #[TestWith(['x'])]
    #[TestWith(['1.5'])]
    #[TestWith(['999999'])]
    #[TestWith(['999999999999999'])]
    #[TestWith(['99999999999999999999999999'])]
    public function test_a_row_that_does_not_exist_is_not_found(string $id): void
    {
        $this->actingAs($this->teams->admin)->postJson("/api/notifications/{$id}/archive")->assertNotFound();
    }

    public function test_nobody_archives_without_signing_in(): void
    {
        $this->app['auth']->forgetGuards();
        $this->postJson("/api/notifications/{$this->row->id}/archive")->assertUnauthorized();
    }

    /** @return TestResponse<Response> */
    private function archive(User $user): TestResponse
    {
        return $this->actingAs($user)->postJson("/api/notifications/{$this->row->id}/archive");
    }
}
