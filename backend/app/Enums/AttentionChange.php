<?php

declare(strict_types=1);

namespace App\Enums;

/** How a credit differs from the check before. */
enum AttentionChange: string
{
    case New = 'new';
    case Worse = 'worse';

    /** Where it was. Counted and shown, never written: nothing changed. */
    case Same = 'same';

    /** A milder level, and late still: counted as the same. */
    case Better = 'better';

    /** Late then, not late now; one that ends soon stays listed, and is also counted as the same. */
    case Cured = 'cured';

    /** No longer listed, and nothing to count: it ended, or was cancelled or written off. */
    case Left = 'left';

    /** What a run is asked for. */
    public const COUNTED = [self::New, self::Worse, self::Cured];
}
