<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Actions\Silence\TellSilent;
use App\Support\Clock;
use Illuminate\Console\Command;

final class CheckSilence extends Command
{
    protected $signature = 'cobradores:check-silence';

    protected $description = 'Tell of cobradores with clients due who gave no sign of life';

    public function handle(TellSilent $tell): int
    {
        $this->components->info("Cobradores en silencio: {$tell->handle(Clock::now())} avisos nuevos.");

        return self::SUCCESS;
    }
}
