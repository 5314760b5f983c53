<?php

declare(strict_types=1);

namespace Tests\Support;

use Illuminate\Support\Facades\DB;

/**
 * Calls of the API by processes of their own on the same database: at one instant, or killed on the way.
 *
 * @phpstan-type Call array{token: string, path: string, key: string, body: array<string, mixed>, method?: string}
 */
trait CallsFromProcesses
{
    use SignsIn;
    use UsesDatabaseFile;

    /**
     * @param  list<Call>  $calls
     * @return list<array{status: int, body: array<string, mixed>}> the answer to each
     */
    private function allAtOnce(array $calls): array
    {
        $processes = array_map(fn (array $call): array => $this->startCaller($call), $calls);

        foreach ($processes as [, , $out]) {
            self::assertSame("ready\n", fgets($out));
        }

        foreach ($processes as [, $in]) {
            fwrite($in, "go\n");
        }

        return array_map(function (array $process): array {
            $said = (string) stream_get_contents($process[2]);
            proc_close($process[0]);

            return json_decode($said, true, flags: JSON_THROW_ON_ERROR);
        }, $processes);
    }

    /**
     * @param  Call  $call
     * @return bool whether there was such a step to be killed after
     */
    private function killedAfter(int $step, array $call): bool
    {
        [$process, $in, $out] = $this->startCaller($call, $step);
        self::assertSame("ready\n", fgets($out));
        fwrite($in, "go\n");
        $wasStopped = fgets($out) === "stopped\n";
        proc_terminate($process, SIGKILL);
        proc_close($process);
        DB::purge();

        return $wasStopped;
    }

    /**
     * @param  Call  $call
     * @return array{resource, resource, resource} process, its input, its output
     */
    private function startCaller(array $call, int $stopAfter = 0): array
    {
        $process = proc_open(
            [PHP_BINARY, base_path('tests/Support/caller.php'), json_encode($call, JSON_THROW_ON_ERROR), (string) $stopAfter],
            [['pipe', 'r'], ['pipe', 'w'], STDERR],
            $pipes,
            env_vars: $this->sameDatabase(),
        );

        self::assertIsResource($process);

        return [$process, $pipes[0], $pipes[1]];
    }
}
