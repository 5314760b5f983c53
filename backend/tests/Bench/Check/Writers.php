<?php

declare(strict_types=1);

namespace Tests\Bench\Check;

use RuntimeException;

/** Four processes that record payments while something else happens. */
final class Writers
{
    private const COUNT = 4;

    /** @var list<array{resource, resource, resource}> process, its input, its output file */
    private array $writers;

    private function __construct()
    {
        $this->writers = array_map(function (int $number): array {
            $output = tmpfile();
            $process = $output === false ? false : proc_open(
                [PHP_BINARY, __DIR__.'/payer.php', (string) $number],
                [['pipe', 'r'], $output, STDERR],
                $pipes,
            );

            return is_resource($process) ? [$process, $pipes[0], $output] : throw new RuntimeException('No writer started.');
        }, range(1, self::COUNT));
    }

    public static function start(): self
    {
        return new self;
    }

    /** Waits until each has paid: before that it only boots. */
    public function waitUntilBusy(): void
    {
        foreach ($this->writers as [, , $output]) {
            while (fstat($output)['size'] === 0) {
                usleep(10_000);
            }
        }
    }

    /** @return list<array{float, float}> when each payment began, and how long it took, in ms */
    public function stop(): array
    {
        $payments = [];

        foreach ($this->writers as [, $in]) {
            fclose($in);
        }

        foreach ($this->writers as [$process, , $output]) {
            $code = proc_close($process);
            rewind($output);
            $lines = explode("\n", trim((string) stream_get_contents($output)));
            array_push($payments, ...array_map(fn (string $line): array => json_decode($line, true, flags: JSON_THROW_ON_ERROR), $lines));

            if ($code !== 0) {
                throw new RuntimeException("A writer failed with {$code}.");
            }
        }

        return $payments;
    }
}
