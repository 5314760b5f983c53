<?php

declare(strict_types=1);

namespace App\Enums;

/** Where refused cash ended: back with the client, or in the lender's hands. */
enum Settlement: string
{
    case Returned = 'returned';
    case HandedIn = 'handed_in';
}
