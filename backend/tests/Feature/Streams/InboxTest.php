<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Streams\StreamNames;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\TellsStreams;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class InboxTest extends TestCase
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
    }

    public function test_rows_of_all_own_streams_come_newest_first_with_their_read_state(): void
    {
        $this->tell($this->stream, ['title' => 'Primero']);
        $this->tell(StreamNames::ADMIN, ['title' => 'Segundo']);
        $this->tell($this->stream, ['title' => 'Propio'], actorId: $this->teams->carla->id);
        $this->tell(StreamNames::cobrador($this->teams->wilmer->id), ['title' => 'Ajeno']);
        $this->postJson('/api/notifications/read', ['up_to' => [StreamNames::ADMIN => 1]])->assertOk();

        self::assertSame(
            [['Propio', true], ['Segundo', true], ['Primero', false]],
            array_map(fn (array $row): array => [$row['title'], $row['read']], $this->page()['data']),
        );
    }

    public function test_a_row_is_the_same_as_in_a_pull_with_its_read_state(): void
    {
        $this->tell($this->stream);
        $pulled = $this->postJson('/api/streams/catch-up', ['cursors' => [$this->stream => null]])->json('data')[$this->stream]['rows'][0];

        self::assertSame([...$pulled, 'read' => false, 'archived' => false, 'snooze' => null], $this->page()['data'][0]);
    }

    public function test_what_was_redacted_is_not_listed(): void
    {
        $this->tell($this->stream, [], type: 'redacted');

        self::assertSame([], $this->page()['data']);
    }

    public function test_pages_meet_without_overlap(): void
    {
        $this->tell($this->stream, times: 120);

        $first = $this->page();
        $second = $this->page(['cursor' => $first['meta']['next_cursor']]);
        $third = $this->page(['cursor' => $second['meta']['next_cursor']]);

        self::assertSame(range(120, 1), array_column([...$first['data'], ...$second['data'], ...$third['data']], 'seq'));
        self::assertNull($third['meta']['next_cursor']);
    }

    /**
     * @param  array<string, string>  $query
     * @param  list<string>  $expected
     */
    #[TestWith([['type' => 'payment_received'], ['Rosa Mamani', 'José Quispe']])]
    #[TestWith([['q' => 'mamani'], ['Rosa Mamani']])]
    #[TestWith([['q' => 'feriado'], ['Feriado mañana']])]
    #[TestWith([['q' => 'jose'], ['José Quispe']])]
    #[TestWith([['q' => '%'], []])]
    #[TestWith([['state' => 'read'], ['Rosa Mamani']])]
    #[TestWith([['state' => 'unread'], ['Feriado mañana', 'José Quispe']])]
    #[TestWith([['state' => 'unread', 'type' => 'payment_received'], ['José Quispe']])]
    #[TestWith([['state' => 'all', 'q' => ''], ['Feriado mañana', 'Rosa Mamani', 'José Quispe']])]
    public function test_the_list_is_narrowed_by_type_state_and_text(array $query, array $expected): void
    {
        $this->tell($this->stream, ['client_name' => 'José Quispe'], type: 'payment_received');
        $this->tell($this->stream, ['client_name' => 'Rosa Mamani'], type: 'payment_received');
        $this->tell($this->stream, ['title' => 'Feriado mañana']);
        $this->postJson('/api/notifications/read', ['ids' => [$this->rowAt($this->stream, 2)->id]])->assertOk();

        self::assertSame(
            $expected,
            array_map(fn (array $row): string => $row['client_name'] ?? $row['title'], $this->page($query)['data']),
        );
    }

    public function test_attention_is_narrowed_by_its_level(): void
    {
        foreach (['late_1', 'late_4', 'late_4'] as $level) {
            $this->tell($this->stream, ['level' => $level], type: 'credit_attention');
        }

        self::assertSame([3, 2], array_column($this->page(['level' => 'late_4'])['data'], 'seq'));
    }

    /** @param  list<string>  $titles */
    #[TestWith(['%', []])]
    #[TestWith(['_', ['a_b']])]
    #[TestWith(['\\', []])]
    #[TestWith(["' OR 1=1 --", []])]
    public function test_what_is_searched_is_text_alone(string $words, array $titles): void
    {
        $this->tell($this->stream, ['title' => 'a_b']);
        $this->tell($this->stream, ['title' => 'axb']);

        self::assertSame($titles, array_column($this->page(['q' => $words])['data'], 'title'));
    }

    #[TestWith(['type=algo'])]
    #[TestWith(['level=late_8'])]
    #[TestWith(['state[]=read'])]
    #[TestWith(['state=algo'])]
    #[TestWith(['cursor=x'])]
    public function test_nonsense_is_invalid(string $query): void
    {
        $this->getJson("/api/notifications?{$query}")->assertUnprocessable()->assertJsonPath('code', 'invalid');
    }

    /**
     * @param  array<string, string|null>  $query
     * @return array{data: list<array<string, mixed>>, meta: array{next_cursor: string|null}}
     */
    private function page(array $query = []): array
    {
        return $this->getJson('/api/notifications?'.http_build_query($query))->assertOk()->json('data');
    }
}
