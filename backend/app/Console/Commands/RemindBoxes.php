<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Actions\CashBoxes\RemindOpenBoxes;
use App\Support\Clock;
use Illuminate\Console\Command;

final class RemindBoxes extends Command
{
    protected $signature = 'boxes:remind';

    protected $description = 'Tell of each cash box of an earlier day that is open still, once a day';

    public function handle(RemindOpenBoxes $remind): int
    {
        $this->components->info("Cajas abiertas de días anteriores: {$remind->handle(Clock::today())} avisos nuevos.");

        return self::SUCCESS;
    }
}
