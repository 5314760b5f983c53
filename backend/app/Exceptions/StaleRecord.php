<?php

declare(strict_types=1);

namespace App\Exceptions;

use Illuminate\Database\Eloquent\Model;
use RuntimeException;

/** Somebody changed the record since it was read: whoever answers shows the current one beside the refusal. */
final class StaleRecord extends RuntimeException
{
    public function __construct(public readonly Model $current)
    {
        parent::__construct("{$current->getTable()} {$current->getKey()} has another version.");
    }

    /**
     * @param  Model  $record  with a version, read under the lock of the write to come
     *
     * @throws self
     */
    public static function unlessSeen(Model $record, int $seen): void
    {
        if ($record->getAttribute('version') !== $seen) {
            throw new self($record);
        }
    }
}
