<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Models\Stream;
use App\Models\User;
use Illuminate\Database\Events\QueryExecuted;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\TellsStreams;
use Tests\TestCase;

final class RetentionTest extends TestCase
{
    use RefreshDatabase;
    use TellsStreams;

    public function test_rows_over_thirty_days_old_go_and_the_floor_says_so(): void
    {
        $this->freezeSecond();
        $this->tell('cobrador.4', times: 3);
        $this->travel(30)->days();
        $this->travel(1)->seconds();
        $this->tell('cobrador.4', times: 2);

        $this->prune();

        self::assertSame([4, 5], $this->numbersOf('cobrador.4')->all());
        self::assertSame([4, 5], $this->floorAndHead());
    }

    public function test_of_too_many_rows_the_newest_stay(): void
    {
        config(['streams.keep_rows' => 4]);
        $this->tell('cobrador.4', times: 10);

        $this->prune();

        self::assertSame([7, 8, 9, 10], $this->numbersOf('cobrador.4')->all());
        self::assertSame([7, 10], $this->floorAndHead());
    }

    public function test_the_row_at_the_head_always_stays(): void
    {
        $this->tell('cobrador.4', times: 3);
        $this->travel(60)->days();

        $this->prune();

        self::assertSame([3], $this->numbersOf('cobrador.4')->all());
        self::assertSame([3, 3], $this->floorAndHead());
    }

    public function test_rows_go_in_chunks_and_with_them_who_had_read_them(): void
    {
        config(['streams.keep_rows' => 1, 'streams.prune_chunk' => ['sqlite' => 4, 'pgsql' => 4]]);
        $this->tell('cobrador.4', times: 10);
        DB::table('read_rows')->insert([
            ['user_id' => $id = User::factory()->admin()->create()->id, 'row_id' => $this->rowAt('cobrador.4', 2)->id],
            ['user_id' => $id, 'row_id' => $this->rowAt('cobrador.4', 10)->id],
        ]);
        $chunks = 0;
        DB::listen(function (QueryExecuted $query) use (&$chunks): void {
            $chunks += (int) str_starts_with($query->sql, 'delete from "stream_rows"');
        });

        $this->prune();

        self::assertSame(3, $chunks);
        self::assertSame([10], $this->numbersOf('cobrador.4')->all());
        self::assertSame([$this->rowAt('cobrador.4', 10)->id], DB::table('read_rows')->pluck('row_id')->all());
    }

    public function test_an_empty_stream_and_a_second_run_change_nothing(): void
    {
        Stream::query()->create(['name' => 'cobrador.5', 'epoch' => 'a', 'last_at' => now()]);
        $this->tell('cobrador.4', times: 3);

        $this->prune();
        $this->prune();

        self::assertSame([1, 2, 3], $this->numbersOf('cobrador.4')->all());
        self::assertSame(1, Stream::query()->findOrFail('cobrador.5')->floor);
    }

    private function prune(): void
    {
        $this->artisan('streams:prune')->assertSuccessful();
    }

    /** @return array{int, int} */
    private function floorAndHead(): array
    {
        $stream = Stream::query()->findOrFail('cobrador.4');

        return [$stream->floor, $stream->head];
    }
}
