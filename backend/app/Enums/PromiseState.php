<?php

declare(strict_types=1);

namespace App\Enums;

enum PromiseState: string
{
    /** Its day has not ended, or no check has said yet how it ended. */
    case Open = 'open';
    case Kept = 'kept';
    case Partly = 'partly';
    case Broken = 'broken';
    case Replaced = 'replaced';

    /** Of a promise whose day is over. Centavos. */
    public static function of(int $kept, int $amount): self
    {
        return match (true) {
            $kept >= $amount => self::Kept,
            $kept > 0 => self::Partly,
            default => self::Broken,
        };
    }
}
