<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

final class StrictTypesEverywhere implements Rule
{
    public function advice(): string
    {
        return 'begin the file with declare(strict_types=1)';
    }

    public function breaches(SourceFile $file): iterable
    {
        return $file->isStrict() ? [] : [1];
    }
}
