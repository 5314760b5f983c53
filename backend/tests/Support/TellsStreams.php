<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\StreamRow;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Support\Collection;

trait TellsStreams
{
    /** @param  array<string, mixed>  $payload */
    private function tell(string $stream, array $payload = ['title' => 'Aviso'], ?int $actorId = null, string $type = 'notice', int $times = 1): void
    {
        Transaction::run(function (TransactionContext $tx) use ($stream, $payload, $actorId, $type, $times): void {
            foreach (range(1, $times) as $ignored) {
                $tx->tell($stream, $type, $payload, $actorId);
            }
        });
    }

    /** @return Collection<int, int> */
    private function numbersOf(string $stream): Collection
    {
        return StreamRow::query()->where('stream', $stream)->orderBy('seq')->pluck('seq');
    }

    private function rowAt(string $stream, int $seq): StreamRow
    {
        return StreamRow::query()->where('stream', $stream)->where('seq', $seq)->firstOrFail();
    }
}
