<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

final class GlobalsStayInTheirLayer implements Rule
{
    public function advice(): string
    {
        return 'request() belongs to app/Http, env() to config/: pass the value, or read config()';
    }

    public function breaches(SourceFile $file): iterable
    {
        foreach ($file->calls() as $call) {
            if ($call->isFunction('request') && ! $file->isUnder('app/Http/')) {
                yield $call->line;
            }

            if (($call->isFunction('env', 'getenv', 'putenv') || $call->isOn('Env')) && ! $file->isUnder('config/', 'tests/')) {
                yield $call->line;
            }
        }
    }
}
