<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Streams\Retention;
use Illuminate\Console\Command;

final class PruneStreams extends Command
{
    protected $signature = 'streams:prune';

    protected $description = 'Forget stream rows that are older or more than config/streams.php keeps';

    public function handle(Retention $retention): int
    {
        $this->components->info("Filas olvidadas: {$retention->pruneAll()}.");

        return self::SUCCESS;
    }
}
