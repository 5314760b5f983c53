<?php

declare(strict_types=1);

namespace App\Actions\Notifications;

use App\Exceptions\ApiException;
use App\Models\User;
use App\Streams\ReadMarks;
use App\Streams\StreamNames;
use App\Streams\StreamReader;
use App\Support\Transaction;

/** Puts a row away for one person; the stream and everybody else keep it. */
final readonly class ArchiveRow
{
    public function __construct(private StreamReader $streams, private ReadMarks $marks)
    {
    }

    public function handle(User $user, int $rowId): void
    {
        Transaction::run(function () use ($user, $rowId): void {
            if (! $this->streams->isListed($rowId, StreamNames::hearableBy($user))) {
                throw ApiException::notFound();
            }

            $this->marks->archive($user, $rowId);
        });
    }
}
