<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

/** A controller takes a request, calls an action or a query, and gives a resource. */
final class ControllersStayThin implements Rule
{
    private const MAX_LINES = 100;

    public function advice(): string
    {
        return 'a controller is final, within '.self::MAX_LINES.' lines, and leaves SQL to actions and models';
    }

    public function breaches(SourceFile $file): iterable
    {
        if (! $file->isUnder('app/Http/Controllers/')) {
            return;
        }

        if (! $file->declaresFinalClass() || $file->lines() > self::MAX_LINES) {
            yield 1;
        }

        foreach ($file->calls() as $call) {
            if ($call->isOn('DB')) {
                yield $call->line;
            }
        }
    }
}
