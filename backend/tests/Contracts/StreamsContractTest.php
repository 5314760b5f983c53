<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Enums\RowType;
use App\Events\AccessChanged;
use App\Events\HeartbeatSent;
use App\Models\Client;
use App\Models\Credit;
use App\Streams\StreamNames;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\Support\WorksQueue;
use Tests\TestCase;

final class StreamsContractTest extends TestCase
{
    use KeepsSamples;
    use RefreshDatabase;
    use WorksQueue;

    private const ENVELOPE = ['id', 'stream', 'seq', 'epoch', 'type', 'actor_id', 'timestamp'];

    private TwoTeams $teams;

    private RecordingBroadcaster $recorder;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->actingAs($this->teams->carla)->getJson('/api/streams')->assertOk();
    }

    public function test_the_shape_of_streams(): void
    {
        $this->payment();
        $streams = $this->getJson('/api/streams')->assertOk()->json();

        self::assertSame(
            ['head', 'id', 'floor', 'epoch', 'unread', 'read_up_to'],
            array_keys($streams['data'][$this->stream()]),
        );
        $this->keepSample('streams', $streams);
        $this->keepSample('notifications-read', $this->postJson('/api/notifications/read', [
            'up_to' => [$this->stream() => 1],
        ])->assertOk()->json());
    }

    public function test_the_shape_of_a_recorded_payment_in_frame_pull_and_inbox(): void
    {
        $this->recorder = RecordingBroadcaster::install();
        $this->payment();
        $frame = $this->recorder->frames[0];

        self::assertSame('payment.received', $frame['event']);
        self::assertSame([
            ...self::ENVELOPE, 'payment_id', 'credit_id', 'client_id', 'client_name', 'amount', 'payment_date',
            'payment_method', 'cobrador_id', 'remaining_balance', 'installments_paid',
        ], array_keys($frame['data']));

        $pulled = $this->pull([$this->stream() => null]);
        self::assertSame([$frame['data']], $pulled['data'][$this->stream()]['rows']);

        $inbox = $this->getJson('/api/notifications')->assertOk()->json();
        self::assertSame([[...$frame['data'], 'read' => false, 'archived' => false, 'snooze' => null]], $inbox['data']['data']);

        $this->keepFrame('payment-received', $frame);
        $this->keepSample('notifications', $inbox);
    }

    public function test_the_shape_of_a_pull_with_every_type_of_row(): void
    {
        $this->recorder = RecordingBroadcaster::install();
        $this->payment();

        Transaction::run(function (TransactionContext $tx): void {
            foreach (RowType::cases() as $type) {
                if ($type !== RowType::PaymentReceived) {
                    $payload = $type === RowType::Redacted ? [] : ['title' => 'Título', 'body' => 'Texto'];
                    $tx->tell($this->stream(), $type->value, $payload, $this->teams->maribel->id);
                }
            }
        });

        $pulled = $this->pull([$this->stream() => null, StreamNames::ADMIN => null]);
        $rows = $pulled['data'][$this->stream()]['rows'];

        self::assertEqualsCanonicalizing(array_column(RowType::cases(), 'value'), array_column($rows, 'type'));
        self::assertSame(
            ['rows', 'head', 'id', 'epoch', 'floor', 'more', 'reset'],
            array_keys($pulled['data'][$this->stream()]),
        );
        $this->keepSample('catch-up', $pulled);
        $this->keepSample('catch-up.reset', $this->pull([$this->stream() => ['seq' => 1, 'id' => 1, 'epoch' => 'otra']]));
        $this->keepFrame('notification', $this->frame('notification'));
    }

    public function test_the_shape_of_the_frames_without_a_row(): void
    {
        $this->recorder = RecordingBroadcaster::install();
        Transaction::run(function (TransactionContext $tx): void {
            foreach (range(1, 21) as $ignored) {
                $tx->tell($this->stream(), 'notice', ['title' => 'Título', 'body' => 'Texto'], null);
            }
        });
        HeartbeatSent::dispatch(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        AccessChanged::dispatch($this->teams->maribel->id, [$this->stream()]);
        $this->workQueue('broadcasts');

        $this->keepFrame('stream-advanced', $this->frame('stream.advanced'));
        $this->keepFrame('heartbeat', $this->frame('heartbeat'));
        $this->keepFrame('access-changed', $this->frame('access.changed'));
    }

    public function test_the_shape_of_channel_signatures(): void
    {
        $socket = ['socket_id' => '481924013.832801396'];
        $own = "private-{$this->stream()}";

        $this->keepSample('broadcasting-auth', $this->postJson('/api/broadcasting/auth', [
            ...$socket, 'channel_name' => $own,
        ])->assertOk()->json());
        $this->keepSample('broadcasting-auth-batch', $this->postJson('/api/broadcasting/auth/batch', [
            ...$socket, 'channels' => [$own, 'private-cobrador.999'],
        ])->assertOk()->json());
    }

    private function stream(): string
    {
        return StreamNames::cobrador($this->teams->maribel->id);
    }

    private function payment(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create(['name' => 'Rosa Mamani Ñ.']);
        $credit = Credit::factory()->create(['client_id' => $client->id]);

        $this->actingAs($this->teams->maribel)->postJson('/api/payments', [
            'credit_id' => $credit->id, 'amount' => '210.00', 'payment_method' => 'cash',
        ], ['Idempotency-Key' => fake()->uuid()])->assertCreated();

        $this->actingAs($this->teams->carla);
    }

    /**
     * @param  array<string, mixed>  $cursors
     * @return array<string, mixed>
     */
    private function pull(array $cursors): array
    {
        return $this->postJson('/api/streams/catch-up', ['cursors' => $cursors])->assertOk()->json();
    }

    /** @return array{channels: list<string>, event: string, data: array<string, mixed>, level: int} */
    private function frame(string $event): array
    {
        return collect($this->recorder->frames)->firstOrFail(fn (array $frame): bool => $frame['event'] === $event);
    }
}
