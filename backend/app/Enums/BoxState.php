<?php

declare(strict_types=1);

namespace App\Enums;

enum BoxState: string
{
    case Open = 'open';
    case Closed = 'closed';
}
