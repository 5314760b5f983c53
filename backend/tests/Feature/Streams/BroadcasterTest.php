<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Models\StreamRow;
use App\Models\User;
use App\Streams\AnnounceHeads;
use App\Streams\RebroadcastRow;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Broadcast;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Queue;
use RuntimeException;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TellsStreams;
use Tests\Support\WorksQueue;
use Tests\TestCase;

final class BroadcasterTest extends TestCase
{
    use RefreshDatabase;
    use TellsStreams;
    use WorksQueue;

    public function test_a_frame_is_the_very_row_that_a_pull_would_bring(): void
    {
        $recorder = RecordingBroadcaster::install();
        $user = User::factory()->cobrador()->create();
        $this->tell("cobrador.{$user->id}", [
            'client_name' => 'Ñeca Huanca', 'amount' => '210.00', 'installments_paid' => [['number' => 1, 'settled' => true]],
        ], $user->id, 'payment_received');

        $pulled = $this->actingAs($user)->postJson('/api/streams/catch-up', ['cursors' => ["cobrador.{$user->id}" => null]])
            ->json('data')["cobrador.{$user->id}"]['rows'][0];

        self::assertSame([["private-cobrador.{$user->id}"]], array_column($recorder->frames, 'channels'));
        self::assertSame('payment.received', $recorder->frames[0]['event']);
        self::assertSame($pulled, $recorder->frames[0]['data']);
    }

    public function test_each_type_travels_under_the_name_of_its_event(): void
    {
        $recorder = RecordingBroadcaster::install();

        foreach (['payment_received', 'credit_attention', 'notice', 'payment_reversed'] as $type) {
            $this->tell('cobrador.4', ['title' => 'Aviso'], type: $type);
        }

        self::assertSame(
            ['payment.received', 'credit.requires.attention', 'notification', 'notification'],
            $recorder->events(),
        );
    }

    public function test_twenty_rows_at_once_are_pushed_and_one_more_only_announced(): void
    {
        $recorder = RecordingBroadcaster::install();

        $this->tell('cobrador.4', times: 20);
        self::assertSame(array_fill(0, 20, 'notification'), $recorder->events());

        $this->tell('cobrador.4', times: 21);
        $last = $recorder->frames[20];
        $epoch = $recorder->frames[0]['data']['epoch'];
        self::assertCount(21, $recorder->frames);
        self::assertSame('stream.advanced', $last['event']);
        self::assertSame(['stream' => 'cobrador.4', 'head' => 41, 'epoch' => $epoch], $last['data']);
    }

    public function test_over_two_hundred_rows_in_all_are_announced_by_one_job(): void
    {
        $recorder = RecordingBroadcaster::install();

        Transaction::run(function (TransactionContext $tx): void {
            foreach (range(1, 201) as $i) {
                $tx->tell('cobrador.'.($i % 11), 'notice', ['title' => 'Aviso'], null);
            }
        });

        self::assertSame([], $recorder->frames);
        self::assertSame(1, $this->queued(AnnounceHeads::class));

        $this->work();

        self::assertSame(array_fill(0, 11, 'stream.advanced'), $recorder->events());
        self::assertSame(201, array_sum(array_column(array_column($recorder->frames, 'data'), 'head')));
    }

    public function test_a_row_too_big_for_a_frame_is_announced(): void
    {
        $recorder = RecordingBroadcaster::install();

        $this->tell('cobrador.4', ['body' => str_repeat('a', 7_000)]);
        $this->tell('cobrador.4', ['body' => str_repeat('ñ', 2_000)]);

        self::assertSame(['notification', 'stream.advanced'], $recorder->events());
    }

    public function test_with_the_server_down_the_row_is_kept_and_queued_without_its_payload(): void
    {
        $this->tell('cobrador.4', ['title' => 'Confidencial'], times: 2);

        self::assertSame([1, 2], $this->numbersOf('cobrador.4')->all());
        self::assertSame(2, $this->queued(RebroadcastRow::class));
        self::assertSame(0, DB::table('jobs')->where('payload', 'like', '%Confidencial%')->count());
    }

    public function test_after_a_failure_frames_go_to_the_queue_for_five_seconds_without_another_try(): void
    {
        $this->freezeSecond();
        $this->tell('cobrador.4');
        $recorder = RecordingBroadcaster::install();

        $this->travel(4)->seconds();
        $this->tell('cobrador.4');
        self::assertSame([], $recorder->frames);

        $this->travel(1)->seconds();
        $this->tell('cobrador.4');
        self::assertSame([3], array_column(array_column($recorder->frames, 'data'), 'seq'));
        self::assertSame(2, $this->queued(RebroadcastRow::class));
    }

    public function test_a_server_that_hangs_holds_a_request_up_for_one_second_at_most(): void
    {
        $server = stream_socket_server('tcp://127.0.0.1:0');
        self::assertIsResource($server);
        [, $port] = explode(':', (string) stream_socket_get_name($server, false));
        config(['broadcasting.connections.reverb.options.port' => (int) $port]);
        Broadcast::purge('reverb');
        $start = hrtime(true);

        $this->tell('cobrador.4', times: 3);

        self::assertLessThan(2.0, (hrtime(true) - $start) / 1e9);
        self::assertSame(3, $this->queued(RebroadcastRow::class));
    }

    public function test_the_queued_job_reads_the_row_anew(): void
    {
        $this->tell('cobrador.4', ['client_name' => 'Rosa Mamani'], type: 'payment_received');
        $recorder = RecordingBroadcaster::install();
        StreamRow::query()->where('stream', 'cobrador.4')->update(['type' => 'redacted', 'payload' => '{}']);

        $this->work();

        self::assertSame(['notification'], $recorder->events());
        self::assertSame('redacted', $recorder->frames[0]['data']['type']);
        self::assertArrayNotHasKey('client_name', $recorder->frames[0]['data']);
    }

    public function test_a_queued_job_whose_row_is_gone_says_nothing(): void
    {
        $this->tell('cobrador.4');
        $recorder = RecordingBroadcaster::install();
        StreamRow::query()->delete();

        $this->work();

        self::assertSame([], $recorder->frames);
        self::assertSame(0, DB::table('failed_jobs')->count());
    }

    public function test_a_queued_frame_is_tried_five_times_and_ever_later(): void
    {
        $this->tell('cobrador.4');

        foreach ([1, 3, 10, 30] as $wait) {
            $this->freezeSecond();
            $this->work();
            self::assertSame(now()->getTimestamp() + $wait, (int) DB::table('jobs')->value('available_at'));
            $this->travel($wait)->seconds();
        }

        $this->work();
        self::assertSame(0, DB::table('jobs')->count());
        self::assertSame(1, DB::table('failed_jobs')->count());
    }

    public function test_with_the_queue_down_too_the_transaction_still_stands(): void
    {
        Queue::shouldReceive('connection')->andThrow(new RuntimeException('no queue'));

        $this->tell('cobrador.4');

        self::assertSame([1], $this->numbersOf('cobrador.4')->all());
    }

    private function queued(string $job): int
    {
        return DB::table('jobs')->where('queue', 'broadcasts')->where('payload', 'like', '%'.class_basename($job).'%')->count();
    }

    private function work(): void
    {
        $this->workQueue('broadcasts');
    }
}
