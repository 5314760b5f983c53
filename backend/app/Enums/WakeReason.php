<?php

declare(strict_types=1);

namespace App\Enums;

/** Why a snoozed credit came back. */
enum WakeReason: string
{
    case Time = 'time';
    case Payment = 'payment';
    case Promise = 'promise';
    case Worse = 'worse';

    /** So late that nobody sleeps through it. */
    case Level = 'level';

    /** The longest that anything sleeps. */
    case Limit = 'limit';
}
