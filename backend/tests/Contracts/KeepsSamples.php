<?php

declare(strict_types=1);

namespace Tests\Contracts;

use Illuminate\Support\Facades\File;

/** What Laravel really sends, kept as files for the schemas of the web to parse. */
trait KeepsSamples
{
    private function keepSample(string $name, mixed $json): void
    {
        $folder = getenv('VIGIA_CONTRACTS') ?: base_path('storage/contracts');

        File::ensureDirectoryExists($folder);
        File::put("{$folder}/{$name}.json", json_encode(
            $json,
            JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR,
        )."\n");
    }

    /**
     * As a socket receives it: `data` is a JSON string.
     *
     * @param  array{channels: list<string>, event: string, data: array<string, mixed>, level: int}  $frame
     */
    private function keepFrame(string $name, array $frame): void
    {
        $this->keepSample("frame.{$name}", [
            'event' => $frame['event'],
            'data' => json_encode($frame['data'], JSON_THROW_ON_ERROR),
            'channel' => $frame['channels'][0],
        ]);
    }
}
