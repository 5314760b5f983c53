<?php

declare(strict_types=1);

namespace App\Actions\Streams;

use App\Actions\Snoozes\WakeSnoozed;
use App\Models\User;
use App\Streams\ReadMarks;
use App\Streams\StreamNames;
use App\Streams\StreamWriter;
use App\Support\Clock;
use App\Support\Transaction;

/** Brings a person's marks in line with what he may hear, and wakes what slept long enough. Mostly writes nothing. */
final readonly class OpenStreams
{
    public function __construct(private StreamWriter $streams, private ReadMarks $marks, private WakeSnoozed $wake)
    {
    }

    public function handle(User $user): void
    {
        $this->follow($user);
        $this->wake->handle($user, Clock::now());
    }

    private function follow(User $user): void
    {
        $hearable = StreamNames::hearableBy($user);
        $marked = $this->marks->streamsOf($user);
        $new = array_values(array_diff($hearable, $marked));
        $ended = array_values(array_diff($marked, $hearable));

        if ($new === [] && $ended === []) {
            return;
        }

        Transaction::run(function () use ($user, $new, $ended): void {
            if ($new !== []) {
                $this->streams->open(...$new);
                $this->marks->open($user, $new);
            }

            if ($ended !== []) {
                $this->marks->close($user, $ended);
            }
        });
    }
}
