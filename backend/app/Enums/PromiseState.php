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
}
