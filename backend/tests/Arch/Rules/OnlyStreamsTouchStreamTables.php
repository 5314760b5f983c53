<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

final class OnlyStreamsTouchStreamTables implements Rule
{
    private const TABLES = 'streams|stream_rows|reader_states|read_rows';

    private const MODELS = ['App\\Models\\Stream', 'App\\Models\\StreamRow'];

    public function advice(): string
    {
        return 'ask app/Streams: it alone reads and numbers '.str_replace('|', ', ', self::TABLES);
    }

    public function breaches(SourceFile $file): iterable
    {
        if ($file->isUnder('app/Streams/', 'database/', 'tests/')) {
            return;
        }

        foreach ($file->names() as $line => $name) {
            if (in_array($name, self::MODELS, true) && ! $file->isUnder('app/Models/')) {
                yield $line;
            }
        }

        foreach ($file->calls() as $call) {
            if ($call->isMember('table', 'from', 'join', 'leftJoin') && $this->namesTable($file, $call->line)) {
                yield $call->line;
            }
        }

        foreach ($file->strings() as [$text, $line]) {
            if (preg_match('/\b(from|into|update|join)\s+"?('.self::TABLES.')\b/i', $text) === 1) {
                yield $line;
            }
        }
    }

    private function namesTable(SourceFile $file, int $callLine): bool
    {
        foreach ($file->strings() as [$text, $line]) {
            if ($line === $callLine && preg_match('/^('.self::TABLES.')( as \w+)?$/i', $text) === 1) {
                return true;
            }
        }

        return false;
    }
}
