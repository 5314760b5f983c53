<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Actions\Idempotency\ForgetOldAnswers;
use App\Support\Clock;
use Illuminate\Console\Command;

final class PruneIdempotency extends Command
{
    protected $signature = 'idempotency:prune';

    protected $description = 'Forget the stored answers of money writes that no phone will ask for any more';

    public function handle(ForgetOldAnswers $forget): int
    {
        $this->components->info("Respuestas olvidadas: {$forget->handle(Clock::now())}.");

        return self::SUCCESS;
    }
}
