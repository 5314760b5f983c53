<?php

declare(strict_types=1);

namespace App\Streams;

use Illuminate\Contracts\Broadcasting\Factory as Broadcasting;
use Illuminate\Contracts\Queue\Factory as Queue;
use Throwable;

/**
 * Tells committed rows to whoever listens. It never fails its caller: what cannot be sent is queued,
 * and what cannot even be queued the readers find missing by themselves.
 */
final readonly class Broadcaster
{
    public function __construct(
        private Broadcasting $broadcasting,
        private Queue $queue,
        private Circuit $circuit,
        private StreamReader $streams,
    ) {
    }

    /** @param  list<WireRow>  $rows one transaction's */
    public function announce(array $rows): void
    {
        if ($rows === []) {
            return;
        }

        try {
            if (count($rows) > config('streams.burst_rows_over_all')) {
                $this->enqueue([new AnnounceHeads(array_values(array_unique(
                    array_map(fn (WireRow $row): string => $row->row->stream, $rows),
                )))]);
            } else {
                $this->sendOrEnqueue($this->frames($rows));
            }
        } catch (Throwable $e) {
            report($e);
        }
    }

    /** @param  list<Stretch>  $stretches  of one transaction, whose rows are still in the database alone */
    public function announceStretches(array $stretches): void
    {
        try {
            if (array_sum(array_map(fn (Stretch $stretch): int => $stretch->count(), $stretches)) > config('streams.burst_rows_over_all')) {
                $this->enqueue([new AnnounceHeads(array_column($stretches, 'stream'))]);
            } else {
                $this->announce($this->streams->within($stretches));
            }
        } catch (Throwable $e) {
            report($e);
        }
    }

    /** @throws \Illuminate\Broadcasting\BroadcastException */
    public function send(Frame $frame): void
    {
        $this->broadcasting->connection()->broadcast([$frame->channel()], $frame->event, $frame->data);
    }

    /**
     * @param  list<WireRow>  $rows
     * @return list<Frame>
     */
    private function frames(array $rows): array
    {
        $frames = [];

        foreach (collect($rows)->groupBy(fn (WireRow $row): string => $row->row->stream) as $ofOne) {
            $last = $ofOne->last();
            array_push($frames, ...$ofOne->count() > config('streams.burst_rows')
                ? [Frame::advanced($last->row->stream, $last->row->seq, $last->epoch)]
                : $ofOne->map(Frame::of(...))->all());
        }

        return $frames;
    }

    /** @param  list<Frame>  $frames */
    private function sendOrEnqueue(array $frames): void
    {
        while ($frames !== [] && $this->circuit->isClosed()) {
            try {
                $this->send($frames[0]);
                array_shift($frames);
            } catch (Throwable) {
                $this->circuit->open();
            }
        }

        $this->enqueue(array_map(
            fn (Frame $frame): object => $frame->event === 'stream.advanced'
                ? new AnnounceHeads([$frame->stream])
                : new RebroadcastRow($frame->stream, $frame->seq),
            $frames,
        ));
    }

    /** @param  list<object>  $jobs */
    private function enqueue(array $jobs): void
    {
        if ($jobs !== []) {
            $this->queue->connection()->bulk($jobs, '', 'broadcasts');
        }
    }
}
