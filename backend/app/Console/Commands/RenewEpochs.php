<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Streams\StreamWriter;
use App\Support\Transaction;
use Illuminate\Console\Command;

final class RenewEpochs extends Command
{
    protected $signature = 'streams:renew-epochs';

    protected $description = 'After a restored backup: numbers are given again, so every reader must start anew';

    public function handle(StreamWriter $streams): int
    {
        Transaction::run(fn () => $streams->renewEpochs());

        $this->components->info('Épocas renovadas: cada pantalla vuelve a leer sus últimas filas.');

        return self::SUCCESS;
    }
}
