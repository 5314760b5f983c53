<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

final class ActionsHaveOneVerb implements Rule
{
    public function advice(): string
    {
        return 'an action is a final class whose one public method is handle()';
    }

    public function breaches(SourceFile $file): iterable
    {
        if (! $file->isUnder('app/Actions/')) {
            return [];
        }

        $verbs = array_values(array_diff($file->publicMethods(), ['__construct']));

        return $file->declaresFinalClass() && $verbs === ['handle'] ? [] : [1];
    }
}
