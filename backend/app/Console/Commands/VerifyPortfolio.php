<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Models\Credit;
use App\Support\Credits\Drift;
use Illuminate\Console\Command;
use Illuminate\Support\Collection;

final class VerifyPortfolio extends Command
{
    // With two dozen instalments and payments each: some 10 MB at a time.
    private const CREDITS_AT_ONCE = 200;

    protected $signature = 'portfolio:verify';

    protected $description = 'Recompute every credit from its payments; fail when any differs';

    public function handle(): int
    {
        [$checked, $drifted] = [0, 0];

        Credit::query()->with(Drift::RELATIONS)->chunkById(
            self::CREDITS_AT_ONCE,
            function (Collection $credits) use (&$checked, &$drifted): void {
                foreach ($credits as $credit) {
                    $drift = Drift::of($credit);
                    $drifted += $drift === [] ? 0 : 1;
                    array_map(fn (string $one) => $this->error("credit {$credit->id}: {$one}"), $drift);
                }

                $checked += $credits->count();
            },
        );

        $this->line("{$checked} credits verified, {$drifted} drifted.");

        return $drifted === 0 ? self::SUCCESS : self::FAILURE;
    }
}
