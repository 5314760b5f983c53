<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

final class NothingCallsControllers implements Rule
{
    public function advice(): string
    {
        return 'only routes name a controller; move what is shared into an action or a query';
    }

    public function breaches(SourceFile $file): iterable
    {
        if ($file->isUnder('routes/', 'bootstrap/', 'tests/')) {
            return;
        }

        foreach ($file->names() as $line => $name) {
            if (str_starts_with($name, 'App\\Http\\Controllers\\')) {
                yield $line;
            }
        }
    }
}
