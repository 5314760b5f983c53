<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\RowType;
use App\Models\StreamRow;
use App\Support\Clock;
use Carbon\CarbonImmutable;

/** For what is worth telling once in a while and no more. */
final class Told
{
    public static function since(string $stream, RowType $type, CarbonImmutable $instant): bool
    {
        return StreamRow::query()
            ->where('stream', $stream)
            ->where('created_at', '>=', Clock::stored($instant))
            ->where('type', $type)
            ->exists();
    }
}
