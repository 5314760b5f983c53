<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use InvalidArgumentException;

/** How many times the usual number of clients and credits; the people who serve them stay the same. */
final class Scale
{
    public const CLIENTS = 600;

    public const CREDITS = 800;

    private const MOST = 50;

    public static function parse(mixed $given): int
    {
        $isWhole = is_int($given) || (is_string($given) && preg_match('/^\d{1,3}$/D', $given) === 1);
        $scale = $isWhole ? (int) $given : 0;

        return $scale >= 1 && $scale <= self::MOST ? $scale : throw new InvalidArgumentException(
            'SEED_SCALE must be a whole number from 1 to '.self::MOST.', not '.json_encode($given, JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR).'.',
        );
    }
}
