<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Console\Commands\CheckAttention;
use App\Models\CheckRun;
use App\Support\Clock;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use Tests\Bench\Check\Portfolio;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\UsesDatabaseFile;
use Tests\TestCase;

final class StatementsTest extends TestCase
{
    use UsesDatabaseFile;

    private const MOST = 25;

    public function test_the_number_of_statements_does_not_grow_with_the_portfolio(): void
    {
        RecordingBroadcaster::install();
        $few = $this->statementsFor(100);
        $many = $this->statementsFor(5_000);

        self::assertLessThanOrEqual(self::MOST, max($few));
        self::assertSame($few, $many);
    }

    /** @return array{int, int} of a first run, and of one that finds half as new again */
    private function statementsFor(int $credits): array
    {
        Artisan::call('migrate:fresh', ['--force' => true]);
        (new Portfolio($credits, Clock::today()))->build();
        $first = $this->statements();
        DB::table('attention_states')->whereRaw('credit_id % 2 = 0')->delete();
        $second = $this->statements();

        self::assertSame(
            [intdiv($credits, 10), intdiv($credits, 20)],
            CheckRun::query()->orderBy('id')->pluck('new')->all(),
        );

        return [$first, $second];
    }

    private function statements(): int
    {
        DB::flushQueryLog();
        DB::enableQueryLog();
        self::assertSame(CheckAttention::SUCCESS, Artisan::call('credits:check-attention'));
        DB::disableQueryLog();

        return count(DB::getQueryLog());
    }
}
