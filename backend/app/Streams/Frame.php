<?php

declare(strict_types=1);

namespace App\Streams;

/** One event on the private channel of one stream. */
final readonly class Frame
{
    /** @param  array<string, mixed>  $data */
    private function __construct(
        public string $stream,
        public int $seq,
        public string $event,
        public array $data,
    ) {
    }

    /** Too big to be taken by every server, a row is only announced: its readers pull it. */
    public static function of(WireRow $row): self
    {
        $frame = new self($row->row->stream, $row->row->seq, $row->row->type->event(), $row->toArray());

        return $frame->bytes() > config('streams.frame_bytes')
            ? self::advanced($row->row->stream, $row->row->seq, $row->epoch)
            : $frame;
    }

    /** Carries a head and no row. */
    public static function advanced(string $stream, int $head, string $epoch): self
    {
        return new self($stream, $head, 'stream.advanced', [
            'stream' => $stream,
            'head' => $head,
            'epoch' => $epoch,
        ]);
    }

    public function channel(): string
    {
        return "private-{$this->stream}";
    }

    /** On the wire `data` is a JSON string inside JSON. */
    private function bytes(): int
    {
        return strlen(json_encode(json_encode($this->data, JSON_THROW_ON_ERROR), JSON_THROW_ON_ERROR));
    }
}
