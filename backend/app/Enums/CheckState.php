<?php

declare(strict_types=1);

namespace App\Enums;

enum CheckState: string
{
    case Queued = 'queued';
    case Running = 'running';
    case Done = 'done';
    case Failed = 'failed';

    /** Neither ended nor given up: at most one run is. */
    public const OPEN = [self::Queued, self::Running];
}
