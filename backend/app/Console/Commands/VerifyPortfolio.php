<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Actions\Payments\TellDrift;
use App\Models\Credit;
use App\Support\Cash\BoxDrift;
use App\Support\Clock;
use App\Support\Credits\Drift;
use Closure;
use Illuminate\Console\Command;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Support\Collection;

final class VerifyPortfolio extends Command
{
    // With two dozen instalments and payments each: some 10 MB at a time.
    private const AT_ONCE = 200;

    // Money that moves between two reads of one record is no drift; twice in a row is already rare.
    private const LOOKS = 5;

    protected $signature = 'portfolio:verify';

    protected $description = 'Recompute every credit and cash box from its payments; fail and tell when any differs';

    public function handle(TellDrift $tell): int
    {
        $credits = $this->verify('credit', 'credits', Credit::query()->with(Drift::RELATIONS), Drift::of(...));
        $boxes = $this->verify('box', 'boxes', BoxDrift::boxes(), BoxDrift::of(...)) + $this->verifyHomeless();

        if ($credits === 0 && $boxes === 0) {
            return self::SUCCESS;
        }

        $tell->handle($credits, $boxes, Clock::today());

        return self::FAILURE;
    }

    /**
     * @template TModel of Model
     *
     * @param  Builder<TModel>  $records  with all that the recomputation needs
     * @param  Closure(TModel): list<string>  $driftOf
     * @return int how many differ
     */
    private function verify(string $what, string $many, Builder $records, Closure $driftOf): int
    {
        [$checked, $drifted] = [0, 0];

        (clone $records)->chunkById(
            self::AT_ONCE,
            function (Collection $chunk) use ($what, $records, $driftOf, &$checked, &$drifted): void {
                foreach ($chunk as $record) {
                    $drift = $this->lasting($record, $records, $driftOf);
                    $drifted += $drift === [] ? 0 : 1;
                    array_map(fn (string $one) => $this->error("{$what} {$record->getKey()}: {$one}"), $drift);
                }

                $checked += $chunk->count();
            },
        );

        $this->line("{$checked} {$many} verified, {$drifted} drifted.");

        return $drifted;
    }

    private function verifyHomeless(): int
    {
        $homeless = BoxDrift::homeless();
        array_map($this->error(...), $homeless);

        return count($homeless);
    }

    /**
     * @template TModel of Model
     *
     * @param  TModel  $record
     * @param  Builder<TModel>  $records
     * @param  Closure(TModel): list<string>  $driftOf
     * @return list<string>
     */
    private function lasting(Model $record, Builder $records, Closure $driftOf): array
    {
        $drift = $driftOf($record);

        for ($look = 1; $drift !== [] && $look < self::LOOKS; $look++) {
            $drift = $driftOf((clone $records)->findOrFail($record->getKey()));
        }

        return $drift;
    }
}
