<?php

declare(strict_types=1);

namespace App\Streams;

/** Which part of the inbox is asked for. Asked for none: all that is neither archived nor asleep. */
enum InboxState: string
{
    case All = 'all';
    case Read = 'read';
    case Unread = 'unread';
    case Asleep = 'asleep';
    case Archived = 'archived';
}
