<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

/** SQLite's clock is UTC: from 20:00 in La Paz it already says tomorrow. */
final class TodayIsAParameter implements Rule
{
    private const DATABASE_CLOCK = '/\b(date|time|datetime|julianday|strftime|unixepoch)\s*\([^)]*\\\\?\'now\\\\?\'|\bcurrent_(date|time|timestamp)\b|\b(now|today)\s*\(\s*\)/i';

    public function advice(): string
    {
        return 'take the La Paz date from App\Support\Clock and bind it as a parameter';
    }

    public function breaches(SourceFile $file): iterable
    {
        if ($file->isUnder('tests/')) {
            return;
        }

        foreach ($file->strings() as [$text, $line]) {
            if (preg_match(self::DATABASE_CLOCK, $text) === 1) {
                yield $line;
            }
        }

        foreach ($file->calls() as $call) {
            $isForeignToday = $call->isMember('today') && $call->isOn('Carbon', 'CarbonImmutable', 'Date');

            if ($call->isFunction('today') || $isForeignToday || $call->isMember('useCurrent', 'useCurrentOnUpdate')) {
                yield $call->line;
            }
        }
    }
}
