<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

final class FilesStaySmall implements Rule
{
    private const MAX_LINES = 250;

    public function advice(): string
    {
        return 'cut the file: none is over '.self::MAX_LINES.' lines';
    }

    public function breaches(SourceFile $file): iterable
    {
        return $file->lines() > self::MAX_LINES ? [$file->lines()] : [];
    }
}
