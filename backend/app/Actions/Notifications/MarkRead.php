<?php

declare(strict_types=1);

namespace App\Actions\Notifications;

use App\Exceptions\ApiException;
use App\Models\User;
use App\Streams\ReadMarks;
use App\Streams\StreamNames;
use App\Streams\StreamReader;
use App\Support\Transaction;

final readonly class MarkRead
{
    public function __construct(private StreamReader $streams, private ReadMarks $marks)
    {
    }

    /**
     * @param  array<string, int>  $upTo  the last read number, by stream
     * @param  list<int>  $rowIds  rows read singly
     */
    public function handle(User $user, array $upTo, array $rowIds): void
    {
        $hearable = StreamNames::hearableBy($user);

        if (array_diff(array_keys($upTo), $hearable) !== []) {
            throw ApiException::forbidden();
        }

        Transaction::run(function () use ($user, $upTo, $rowIds, $hearable): void {
            if ($this->streams->countOf($rowIds, $hearable) !== count($rowIds)) {
                throw ApiException::notFound();
            }

            foreach ($this->streams->positions(array_keys($upTo)) as $stream) {
                $this->marks->grow($user, $stream->name, min($upTo[$stream->name], $stream->head));
            }

            $this->marks->single($user, $rowIds);
        });
    }
}
