<?php

declare(strict_types=1);

namespace App\Enums;

enum SnoozeUntil: string
{
    case Time = 'time';

    /** Any on the credit. */
    case Payment = 'payment';

    /** The open one, or what replaces it, is settled. */
    case Promise = 'promise';

    /** A check tells that it is late, or later than it was. */
    case Worse = 'worse';
}
