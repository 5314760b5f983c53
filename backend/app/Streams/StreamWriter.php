<?php

declare(strict_types=1);

namespace App\Streams;

use App\Models\Stream;
use App\Models\StreamRow;
use App\Support\Clock;
use Illuminate\Support\Facades\DB;

/** Gives rows their numbers. Only ever called by Transaction, last before its commit. */
final class StreamWriter
{
    // 11 columns a row: far below the 32,766 variables that SQLite takes in one statement.
    private const ROWS_A_STATEMENT = 500;

    /**
     * @param  list<Message>  $messages
     * @return list<WireRow> in the order of the messages
     */
    public function write(array $messages): array
    {
        if ($messages === []) {
            return [];
        }

        $streams = $this->advance(array_count_values(array_column($messages, 'stream')));
        $rows = $this->number($messages, $streams);
        $this->insert($rows);

        return array_map(fn (StreamRow $row): WireRow => new WireRow($row, $streams[$row->stream]->epoch), $rows);
    }

    /**
     * Rows that the database gathers by itself: too many to pass through PHP.
     *
     * @param  string  $select  of stream, position (their order within it), type, client_id, credit_id, actor_id, run_id,
     *                          quiet and payload; read twice
     * @return list<Stretch> by name
     */
    public function writeSelected(string $select): array
    {
        $counts = DB::table(DB::raw("({$select}) as told"))
            ->groupBy('stream')
            ->selectRaw('stream, count(*) as rows_told')
            ->useWritePdo()
            ->pluck('rows_told', 'stream')
            ->all();

        if ($counts === []) {
            return [];
        }

        $streams = $this->advance($counts);
        $this->insertSelected($select, array_map(
            fn (Stream $stream): int => $stream->head - $counts[$stream->name],
            $streams,
        ));

        return array_map(
            fn (Stream $stream): Stretch => new Stretch($stream->name, $stream->head - $counts[$stream->name], $stream->head),
            array_values($streams),
        );
    }

    /** A stream begins when somebody may first hear it: a reader's cursor needs its epoch. */
    public function open(string ...$names): void
    {
        DB::table('streams')->insertOrIgnore(array_map(fn (string $name): array => [
            'name' => $name,
            'epoch' => self::newEpoch(),
            'last_at' => Clock::stored(Clock::now()),
        ], $names));
    }

    /** Numbering starts anew: a cursor from before it no longer means anything. */
    public function renewEpochs(): void
    {
        Stream::query()->orderBy('name')->each(fn (Stream $stream): bool => $stream->update(['epoch' => self::newEpoch()]));
    }

    /**
     * One statement for all, in name order: two transactions can then never wait for each other.
     * The time of a stream never runs backwards, whatever the clock does.
     *
     * @param  array<string, int>  $counts  rows to come, by stream
     * @return array<string, Stream>
     */
    private function advance(array $counts): array
    {
        ksort($counts, SORT_STRING);
        $now = Clock::stored(Clock::now());
        $values = [];

        foreach ($counts as $name => $count) {
            array_push($values, $name, $count, self::newEpoch(), $now);
        }

        $places = implode(', ', array_fill(0, count($counts), '(?, ?, 1, ?, ?)'));
        $advanced = DB::select(<<<SQL
            INSERT INTO streams (name, head, floor, epoch, last_at) VALUES {$places}
            ON CONFLICT (name) DO UPDATE SET
                head = streams.head + excluded.head,
                last_at = CASE WHEN excluded.last_at > streams.last_at THEN excluded.last_at ELSE streams.last_at END
            RETURNING name, head, epoch, last_at
            SQL, $values, useReadPdo: false);

        return Stream::query()->hydrate($advanced)->keyBy('name')->all();
    }

    /**
     * @param  list<Message>  $messages
     * @param  array<string, Stream>  $streams
     * @return list<StreamRow> without their ids
     */
    private function number(array $messages, array $streams): array
    {
        $next = array_map(fn (Stream $stream): int => $stream->head + 1, $streams);

        foreach ($messages as $message) {
            $next[$message->stream]--;
        }

        $rows = [];

        foreach ($messages as $message) {
            $rows[] = new StreamRow([
                'stream' => $message->stream,
                'seq' => $next[$message->stream]++,
                'type' => $message->type,
                'client_id' => $message->clientId,
                'credit_id' => $message->creditId(),
                'actor_id' => $message->actorId,
                'run_id' => $message->runId,
                'quiet' => $message->isQuiet(),
                'payload' => $message->payload,
                'created_at' => $streams[$message->stream]->last_at,
            ]);
        }

        return $rows;
    }

    /** @param  list<StreamRow>  $rows get their ids */
    private function insert(array $rows): void
    {
        foreach (array_chunk($rows, self::ROWS_A_STATEMENT) as $chunk) {
            $columns = array_keys($chunk[0]->getAttributes());
            $places = '('.implode(', ', array_fill(0, count($columns), '?')).')';
            $inserted = DB::select(
                'INSERT INTO stream_rows ('.implode(', ', $columns).') VALUES '
                    .implode(', ', array_fill(0, count($chunk), $places)).' RETURNING id, stream, seq',
                array_merge(...array_map(fn (StreamRow $row): array => array_values($row->getAttributes()), $chunk)),
                useReadPdo: false,
            );

            $ids = [];

            foreach ($inserted as $row) {
                $ids["{$row->stream} {$row->seq}"] = $row->id;
            }

            foreach ($chunk as $row) {
                $row->setAttribute('id', $ids["{$row->stream} {$row->seq}"])->syncOriginal();
            }
        }
    }

    /** @param  non-empty-array<string, int>  $before  the last number before these rows, by stream */
    private function insertSelected(string $select, array $before): void
    {
        $places = implode(', ', array_fill(0, count($before), '(?, CAST(? AS bigint))'));

        DB::insert(<<<SQL
            INSERT INTO stream_rows (stream, seq, type, client_id, credit_id, actor_id, run_id, quiet, payload, created_at)
            SELECT told.stream, before.column2 + row_number() OVER (PARTITION BY told.stream ORDER BY told.position),
                told.type, told.client_id, told.credit_id, told.actor_id, told.run_id, told.quiet, told.payload, streams.last_at
            FROM ({$select}) AS told
            JOIN (VALUES {$places}) AS before ON before.column1 = told.stream
            JOIN streams ON streams.name = told.stream
            ORDER BY told.stream, told.position
            SQL, array_merge(...array_map(fn (string $name, int $seq): array => [$name, $seq], array_keys($before), $before)));
    }

    private static function newEpoch(): string
    {
        return bin2hex(random_bytes(6));
    }
}
