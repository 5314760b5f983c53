<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Streams\StreamNames;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\DB;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\TellsStreams;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class MarkReadTest extends TestCase
{
    use RefreshDatabase;
    use TellsStreams;

    private TwoTeams $teams;

    private string $stream;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->stream = StreamNames::cobrador($this->teams->maribel->id);
        $this->actingAs($this->teams->carla)->getJson('/api/streams')->assertOk();
        $this->tell($this->stream, times: 5);
    }

    public function test_a_mark_lowers_the_count_and_the_answer_says_so(): void
    {
        $answer = $this->mark([$this->stream => 3])->assertOk();

        self::assertSame([2, 3], $this->unreadAndMark($answer));
        self::assertSame($answer->json('data'), $this->getJson('/api/streams')->json('data'));
    }

    public function test_a_mark_only_grows(): void
    {
        $this->mark([$this->stream => 4]);

        self::assertSame([1, 4], $this->unreadAndMark($this->mark([$this->stream => 2])->assertOk()));
    }

    public function test_a_mark_beyond_the_head_stops_at_it(): void
    {
        self::assertSame([0, 5], $this->unreadAndMark($this->mark([$this->stream => 5_000])->assertOk()));

        $this->tell($this->stream);

        self::assertSame([1, 5], $this->unreadAndMark($this->getJson('/api/streams')));
    }

    public function test_rows_are_read_singly_in_any_order_and_any_number_of_times(): void
    {
        $ids = [$this->rowAt($this->stream, 4)->id, $this->rowAt($this->stream, 2)->id];

        $this->mark([], $ids)->assertOk();

        self::assertSame([3, 0], $this->unreadAndMark($this->mark([], array_reverse($ids))->assertOk()));
        self::assertSame([1, 3], $this->unreadAndMark($this->mark([$this->stream => 3])->assertOk()));
        self::assertSame(1, DB::table('read_rows')->count(), 'What the mark has passed needs no row of its own.');
    }

    public function test_marks_are_each_persons_own(): void
    {
        $this->mark([$this->stream => 5]);

        $this->actingAs($this->teams->admin)->getJson('/api/streams');
        $this->tell($this->stream);

        self::assertSame([1, 5], $this->unreadAndMark($this->getJson('/api/streams')));
        $this->actingAs($this->teams->carla);
        self::assertSame([1, 5], $this->unreadAndMark($this->getJson('/api/streams')));
    }

    public function test_a_foreign_stream_is_refused_and_nothing_of_the_call_is_written(): void
    {
        $foreign = StreamNames::cobrador($this->teams->wilmer->id);
        $this->tell($foreign);

        $this->mark([$this->stream => 3, $foreign => 1])->assertForbidden()->assertJsonPath('code', 'forbidden');

        self::assertSame([5, 0], $this->unreadAndMark($this->getJson('/api/streams')));
    }

    public function test_a_foreign_row_is_not_found_and_nothing_of_the_call_is_written(): void
    {
        $foreign = StreamNames::cobrador($this->teams->wilmer->id);
        $this->tell($foreign);

        $this->mark([$this->stream => 3], [$this->rowAt($foreign, 1)->id])->assertNotFound()->assertJsonPath('code', 'not_found');
        $this->mark([$this->stream => 3], [999_999])->assertNotFound();

        self::assertSame([5, 0], $this->unreadAndMark($this->getJson('/api/streams')));
    }

    #[TestWith([['up_to' => 'all']])]
    #[TestWith([['up_to' => ['cobrador.4' => -1]]])]
    #[TestWith([['up_to' => ['cobrador.4' => '3']]])]
    #[TestWith([['ids' => ['x']]])]
    #[TestWith([['ids' => ['a' => 1]]])]
    public function test_nonsense_is_invalid(mixed $body): void
    {
        $this->postJson('/api/notifications/read', $body)->assertUnprocessable()->assertJsonPath('code', 'invalid');
    }

    /**
     * @param  array<string, int>  $upTo
     * @param  list<int>  $ids
     * @return TestResponse<JsonResponse>
     */
    private function mark(array $upTo, array $ids = []): TestResponse
    {
        return $this->postJson('/api/notifications/read', ['up_to' => (object) $upTo, 'ids' => $ids]);
    }

    /**
     * @param  TestResponse<JsonResponse>  $answer
     * @return array{int, int}
     */
    private function unreadAndMark(TestResponse $answer): array
    {
        $head = $answer->json('data')[$this->stream];

        return [$head['unread'], $head['read_up_to']];
    }
}
