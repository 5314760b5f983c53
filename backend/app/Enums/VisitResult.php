<?php

declare(strict_types=1);

namespace App\Enums;

enum VisitResult: string
{
    case Paid = 'paid';
    case Promised = 'promised';
    case Absent = 'absent';
    case Refused = 'refused';
    case Closed = 'closed';
}
