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
}
