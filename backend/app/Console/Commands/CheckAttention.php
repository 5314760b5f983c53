<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Actions\Checks\RunCheck;
use App\Actions\Checks\TakeUpCheck;
use App\Exceptions\CheckUnderWay;
use App\Models\CheckRun;
use App\Support\Clock;
use Illuminate\Console\Command;

final class CheckAttention extends Command
{
    /** Nothing failed and nothing was done: another process has the run. */
    public const ALREADY_RUNNING = 3;

    protected $signature = 'credits:check-attention
        {--run= : id of a queued run; left out, the queued one if any, else a new one}';

    protected $description = 'Find the credits that need attention and tell what changed since the last run';

    public function handle(TakeUpCheck $takeUp, RunCheck $check): int
    {
        try {
            $run = $this->option('run') === null
                ? $takeUp->handle()
                : CheckRun::query()->find((int) $this->option('run'));
        } catch (CheckUnderWay $other) {
            return $this->underWay($other->run->id);
        }

        if ($run === null) {
            $this->components->error("No existe la revisión {$this->option('run')}.");

            return self::INVALID;
        }

        return $check->handle($run->id, Clock::today()) ? $this->done($run->refresh()) : $this->underWay($run->id);
    }

    private function done(CheckRun $run): int
    {
        $this->components->info(
            "Revisión {$run->id}: {$run->new} nuevos, {$run->worse} empeoraron, {$run->same} sin cambio, {$run->cured} se pusieron al día.",
        );

        return self::SUCCESS;
    }

    private function underWay(int $runId): int
    {
        $this->components->warn("La revisión {$runId} ya está en marcha o ya terminó.");

        return self::ALREADY_RUNNING;
    }
}
