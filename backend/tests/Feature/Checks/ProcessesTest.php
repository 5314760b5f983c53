<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Console\Commands\CheckAttention;
use App\Models\AttentionState;
use App\Models\CheckRun;
use App\Models\StreamRow;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\ChecksAttention;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\SignsIn;
use Tests\Support\TwoTeams;
use Tests\Support\UsesDatabaseFile;
use Tests\Support\WorksQueue;
use Tests\TestCase;

/** What real processes do to each other, and what a killed one leaves. */
final class ProcessesTest extends TestCase
{
    use ChecksAttention;
    use SignsIn;
    use UsesDatabaseFile;
    use WorksQueue;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();

        foreach ([2, 9, 40] as $days) {
            $this->lateCredit($this->teams->maribel, $days);
        }
    }

    public function test_twenty_starts_at_once_tell_once(): void
    {
        $codes = array_map(intval(...), $this->atOnce(array_fill(0, 20, ['run'])));

        self::assertSame([], array_diff($codes, [CheckAttention::SUCCESS, CheckAttention::ALREADY_RUNNING]));
        self::assertContains(CheckAttention::SUCCESS, $codes);
        self::assertSame(array_fill(0, CheckRun::query()->count(), 'done'), CheckRun::query()->toBase()->pluck('state')->all());
        $this->assertToldOnce();
    }

    public function test_twenty_presses_at_once_are_one_run(): void
    {
        $token = $this->tokenOf($this->teams->carla);
        $statuses = array_count_values($this->atOnce(array_fill(0, 20, [$token])));

        self::assertEquals(['202' => 1, '409' => 19], $statuses);
        self::assertSame(1, CheckRun::query()->count());
        self::assertSame(1, DB::table('jobs')->where('queue', 'checks')->count());

        $this->workQueue('checks');
        $this->assertToldOnce();
    }

    #[TestWith(['CREATE TEMPORARY TABLE attention_news'], 'while it gathers')]
    #[TestWith(['INSERT INTO attention_history'], 'in its transaction')]
    #[TestWith(['INSERT INTO stream_rows'], 'just before its commit')]
    public function test_a_killed_run_leaves_nothing_and_the_next_is_right(string $stopAfter): void
    {
        [$process, $in, $out] = $this->start(['run', $stopAfter]);
        self::assertSame("ready\n", fgets($out));
        fwrite($in, "go\n");
        self::assertSame("stopped\n", fgets($out));
        proc_terminate($process, SIGKILL);
        proc_close($process);
        DB::purge();

        self::assertSame([0, 0, 0], [StreamRow::query()->count(), AttentionState::query()->count(), DB::table('check_counts')->count()]);
        self::assertSame(CheckAttention::ALREADY_RUNNING, Artisan::call('credits:check-attention'));

        $this->travel(config('attention.lease_seconds') + 1)->seconds();
        self::assertSame(CheckAttention::SUCCESS, Artisan::call('credits:check-attention'));
        self::assertSame(['failed', 'done'], CheckRun::query()->orderBy('id')->toBase()->pluck('state')->all());
        self::assertSame('La revisión no terminó a tiempo.', CheckRun::query()->orderBy('id')->value('error'));
        $this->assertToldOnce();
    }

    private function assertToldOnce(): void
    {
        DB::purge();
        $run = CheckRun::query()->where('new', '>', 0)->sole();

        self::assertSame([3, 0], [$run->new, $run->same]);
        self::assertSame([1, 2, 3, 4], StreamRow::query()->orderBy('seq')->pluck('seq')->all());
        self::assertSame([$run->id], StreamRow::query()->distinct()->pluck('run_id')->all());
        self::assertSame(3, AttentionState::query()->where('run_id', $run->id)->count());
    }

    /**
     * @param  list<list<string>>  $each  arguments of each process
     * @return list<string> what each says at its end
     */
    private function atOnce(array $each): array
    {
        $processes = array_map($this->start(...), $each);

        foreach ($processes as [, , $out]) {
            self::assertSame("ready\n", fgets($out));
        }

        foreach ($processes as [, $in]) {
            fwrite($in, "go\n");
        }

        return array_map(function (array $process): string {
            $said = trim((string) stream_get_contents($process[2]));
            proc_close($process[0]);

            return $said;
        }, $processes);
    }

    /**
     * @param  list<string>  $arguments
     * @return array{resource, resource, resource} process, its input, its output
     */
    private function start(array $arguments): array
    {
        $process = proc_open(
            [PHP_BINARY, base_path('tests/Support/checker.php'), ...$arguments],
            [['pipe', 'r'], ['pipe', 'w'], STDERR],
            $pipes,
            env_vars: $this->sameDatabase(),
        );

        self::assertIsResource($process);

        return [$process, $pipes[0], $pipes[1]];
    }
}
