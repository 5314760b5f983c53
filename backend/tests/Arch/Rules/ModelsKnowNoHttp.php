<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

/** The inner layers can run from a command or a job, where no request exists. */
final class ModelsKnowNoHttp implements Rule
{
    private const HTTP = '/^(Illuminate\\\\Http|Illuminate\\\\Routing|Symfony\\\\Component\\\\HttpFoundation|App\\\\Http)\\\\/';

    public function advice(): string
    {
        return 'models, actions, streams and support take values, never a request or a response';
    }

    public function breaches(SourceFile $file): iterable
    {
        if (! $file->isUnder('app/Models/', 'app/Actions/', 'app/Streams/', 'app/Support/', 'app/Enums/')) {
            return;
        }

        foreach ($file->names() as $line => $name) {
            if (preg_match(self::HTTP, $name) === 1) {
                yield $line;
            }
        }
    }
}
