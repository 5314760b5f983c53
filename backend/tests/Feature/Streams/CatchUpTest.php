<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Models\Stream;
use App\Models\StreamRow;
use App\Streams\StreamNames;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use Tests\Support\TellsStreams;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class CatchUpTest extends TestCase
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
        $this->actingAs($this->teams->carla);
    }

    public function test_a_reader_gets_exactly_what_it_missed(): void
    {
        $this->tell($this->stream, times: 5);

        $answer = $this->pull($this->cursorAt(3));

        self::assertSame([4, 5], array_column($answer['rows'], 'seq'));
        self::assertSame([5, $this->rowAt($this->stream, 5)->id, 1], [$answer['head'], $answer['id'], $answer['floor']]);
        self::assertFalse($answer['more']);
        self::assertFalse($answer['reset']);
    }

    public function test_a_reader_at_the_head_gets_nothing(): void
    {
        $this->tell($this->stream, times: 2);

        $answer = $this->pull($this->cursorAt(2));

        self::assertSame([[], false, false], [$answer['rows'], $answer['more'], $answer['reset']]);
    }

    public function test_a_long_absence_is_paged_until_there_is_no_more(): void
    {
        $this->tell($this->stream, times: 7);
        $cursor = ['seq' => 0, 'id' => null, 'epoch' => $this->epoch()];
        $pages = [];

        do {
            $answer = $this->pull($cursor, limit: 3);
            $pages[] = array_column($answer['rows'], 'seq');
            $last = $answer['rows'][count($answer['rows']) - 1];
            $cursor = ['seq' => $last['seq'], 'id' => $last['id'], 'epoch' => $last['epoch']];
        } while ($answer['more']);

        self::assertSame([[1, 2, 3], [4, 5, 6], [7]], $pages);
    }

    public function test_without_a_cursor_come_the_newest_rows(): void
    {
        $this->tell($this->stream, times: 5);

        $answer = $this->pull(null, limit: 2);

        self::assertSame([4, 5], array_column($answer['rows'], 'seq'));
        self::assertSame([false, false], [$answer['more'], $answer['reset']]);
    }

    /** @return iterable<string, array{array<string, mixed>}> what is wrong about the cursor */
    public static function strangeCursors(): iterable
    {
        yield 'another epoch' => [['epoch' => 'otra']];
        yield 'another id at that seq' => [['id' => 999_999]];
        yield 'no id at that seq' => [['id' => null]];
        yield 'a seq beyond the head' => [['seq' => 6]];
    }

    /** @param  array<string, mixed>  $wrong */
    #[DataProvider('strangeCursors')]
    #[TestDox('a cursor with $_dataName resets to the newest rows')]
    public function test_a_strange_cursor_resets(array $wrong): void
    {
        $this->tell($this->stream, times: 5);

        $answer = $this->pull([...$this->cursorAt(2), ...$wrong], limit: 2);

        self::assertSame([4, 5], array_column($answer['rows'], 'seq'));
        self::assertSame([true, false], [$answer['reset'], $answer['more']]);
    }

    public function test_a_cursor_below_the_floor_resets_and_one_just_at_it_does_not(): void
    {
        $this->tell($this->stream, times: 6);
        $below = $this->cursorAt(2);
        $justBelow = $this->cursorAt(3);
        $this->forgetBelow(4);

        $reset = $this->pull($below);
        self::assertSame([true, [4, 5, 6], 4], [$reset['reset'], array_column($reset['rows'], 'seq'), $reset['floor']]);

        $kept = $this->pull($justBelow);
        self::assertSame([false, [4, 5, 6]], [$kept['reset'], array_column($kept['rows'], 'seq')]);
    }

    public function test_a_first_cursor_resets_once_the_first_rows_are_forgotten(): void
    {
        $this->tell($this->stream, times: 3);
        $this->forgetBelow(3);

        self::assertTrue($this->pull(['seq' => 0, 'id' => null, 'epoch' => $this->epoch()])['reset']);
    }

    public function test_after_a_restored_backup_every_reader_starts_anew(): void
    {
        $this->tell($this->stream, times: 2);
        $cursor = $this->cursorAt(2);

        $this->artisan('streams:renew-epochs')->assertSuccessful();

        self::assertTrue($this->pull($cursor)['reset']);
        self::assertFalse($this->pull($this->cursorAt(2))['reset']);
    }

    public function test_several_streams_are_answered_at_once_and_foreign_ones_left_out(): void
    {
        $own = StreamNames::cobrador($this->teams->carla->id);
        $foreign = StreamNames::cobrador($this->teams->wilmer->id);
        $this->tell($this->stream, times: 2);
        $this->tell($own);
        $this->tell($foreign);

        $data = $this->postJson('/api/streams/catch-up', ['cursors' => [
            $this->stream => $this->cursorAt(1),
            $own => null,
            $foreign => null,
            'cobrador.999' => null,
            '0' => null,
        ]])->assertOk()->json('data');

        self::assertEqualsCanonicalizing([$this->stream, $own], array_keys($data));
        self::assertSame([2], array_column($data[$this->stream]['rows'], 'seq'));
        self::assertSame([1], array_column($data[$own]['rows'], 'seq'));
    }

    public function test_a_row_is_its_envelope_with_the_fields_beside_it(): void
    {
        $this->tell($this->stream, ['title' => 'Aviso', 'id' => 'no puede'], $this->teams->maribel->id);
        $row = $this->rowAt($this->stream, 1);

        $wire = $this->pull(null)['rows'][0];

        self::assertMatchesRegularExpression('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/', $wire['timestamp']);
        unset($wire['timestamp']);
        self::assertSame([
            'id' => $row->id,
            'stream' => $this->stream,
            'seq' => 1,
            'epoch' => $this->epoch(),
            'type' => 'notice',
            'actor_id' => $this->teams->maribel->id,
            'title' => 'Aviso',
        ], $wire);
    }

    public function test_no_cursors_give_an_empty_object(): void
    {
        $answer = $this->postJson('/api/streams/catch-up', ['cursors' => (object) []])->assertOk();

        self::assertStringContainsString('"data":{}', (string) $answer->getContent());
    }

    /** @return iterable<string, array{mixed, mixed}> cursors, limit */
    public static function nonsense(): iterable
    {
        yield 'no cursors' => [null, 10];
        yield 'cursors that are text' => ['cobrador.4', 10];
        yield 'a cursor that is a number' => [['cobrador.4' => 3], 10];
        yield 'a cursor without an epoch' => [['cobrador.4' => ['seq' => 1, 'id' => 1]], 10];
        yield 'a negative seq' => [['cobrador.4' => ['seq' => -1, 'id' => 1, 'epoch' => 'a']], 10];
        yield 'a seq that is text' => [['cobrador.4' => ['seq' => '1', 'id' => 1, 'epoch' => 'a']], 10];
        yield 'a cursor with more in it' => [['cobrador.4' => ['seq' => 1, 'id' => 1, 'epoch' => 'a', 'x' => 1]], 10];
        yield 'a limit of nothing' => [[], 0];
        yield 'a limit over the page' => [[], 201];
    }

    #[DataProvider('nonsense')]
    #[TestDox('$_dataName is invalid')]
    public function test_nonsense_is_invalid(mixed $cursors, mixed $limit): void
    {
        $this->postJson('/api/streams/catch-up', ['cursors' => $cursors, 'limit' => $limit])
            ->assertUnprocessable()->assertJsonPath('code', 'invalid');
    }

    /**
     * @param  array<string, mixed>|null  $cursor
     * @return array<string, mixed>
     */
    private function pull(?array $cursor, int $limit = 200): array
    {
        return $this->postJson('/api/streams/catch-up', ['cursors' => [$this->stream => $cursor], 'limit' => $limit])
            ->assertOk()->json('data')[$this->stream];
    }

    /** @return array{seq: int, id: int, epoch: string} */
    private function cursorAt(int $seq): array
    {
        return ['seq' => $seq, 'id' => $this->rowAt($this->stream, $seq)->id, 'epoch' => $this->epoch()];
    }

    private function epoch(): string
    {
        return Stream::query()->findOrFail($this->stream)->epoch;
    }

    private function forgetBelow(int $floor): void
    {
        Stream::query()->whereKey($this->stream)->update(['floor' => $floor]);
        StreamRow::query()->where('stream', $this->stream)->where('seq', '<', $floor)->delete();
    }
}
