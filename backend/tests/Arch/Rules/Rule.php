<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

/** One arrow or habit of the house, checked on one file. */
interface Rule
{
    /** What to do instead, for whoever broke it. */
    public function advice(): string;

    /** @return iterable<int> the lines that break the rule */
    public function breaches(SourceFile $file): iterable;
}
