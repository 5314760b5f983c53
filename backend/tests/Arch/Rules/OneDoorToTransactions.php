<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

final class OneDoorToTransactions implements Rule
{
    public function advice(): string
    {
        return 'open a transaction by Transaction::run() alone: on SQLite it must write before it reads';
    }

    public function breaches(SourceFile $file): iterable
    {
        if ($file->isUnder('app/Support/Transaction', 'tests/')) {
            return;
        }

        foreach ($file->calls() as $call) {
            if ($call->isMember('transaction', 'beginTransaction')) {
                yield $call->line;
            }
        }
    }
}
