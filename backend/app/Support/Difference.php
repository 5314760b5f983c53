<?php

declare(strict_types=1);

namespace App\Support;

/** What is stored beside what follows from the records it was computed from. */
final class Difference
{
    /** @return list<string> "what: stored, computed", or nothing when they are the same */
    public static function of(string $what, bool|int|string|null $stored, bool|int|string|null $computed): array
    {
        return $stored === $computed
            ? []
            : ["{$what}: ".json_encode($stored).', computed '.json_encode($computed)];
    }
}
