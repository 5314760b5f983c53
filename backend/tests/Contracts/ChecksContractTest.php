<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Models\CheckRun;
use App\Models\Client;
use App\Models\Credit;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\ChecksAttention;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class ChecksContractTest extends TestCase
{
    use ChecksAttention;
    use KeepsSamples;
    use RefreshDatabase;

    private const ENVELOPE = ['id', 'stream', 'seq', 'epoch', 'type', 'actor_id', 'timestamp'];

    private const RUN = [
        'id', 'trigger', 'started_by', 'queued_at', 'started_at', 'ended_at', 'state',
        'new', 'worse', 'same', 'cured', 'listed', 'error',
    ];

    private RecordingBroadcaster $recorder;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->recorder = RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
        $this->actingAs($this->teams->carla)->getJson('/api/streams')->assertOk();
        $this->portfolioWithEveryChange();
    }

    public function test_the_shape_of_what_needs_attention(): void
    {
        $this->lateCredit($this->teams->maribel, 5);
        $page = $this->sample('credits-requiring-attention', 'credits-requiring-attention');

        self::assertSame([
            'credit_id', 'client_id', 'client_name', 'cobrador', 'manager_id', 'level', 'days_overdue', 'overdue_installments',
            'overdue_amount', 'outstanding', 'end_date', 'change', 'previous_level', 'since',
        ], array_keys($page['data'][0]));
        self::assertSame(['next_cursor', 'total', 'levels'], array_keys($page['meta']));
        self::assertSame(
            ['due_soon' => 1, 'late_1' => 1, 'late_2' => 3, 'late_3' => 0, 'late_4' => 0, 'late_5' => 0, 'late_6' => 0, 'late_7' => 0],
            $page['meta']['levels'],
        );
        self::assertSame(['new', null, 'worse', 'new', 'same'], array_column($page['data'], 'change'));
    }

    public function test_the_shape_of_a_run_with_its_changes(): void
    {
        $run = $this->sample('check', 'checks/'.CheckRun::lastDone());

        self::assertSame([...self::RUN, 'changes'], array_keys($run));
        self::assertSame(['data', 'meta'], array_keys($run['changes']));
        self::assertSame(
            ['credit_id', 'client_id', 'client_name', 'cobrador', 'change', 'level', 'previous_level'],
            array_keys($run['changes']['data'][0]),
        );
        self::assertSame(['worse', 'new', 'new', 'cured', 'cured'], array_column($run['changes']['data'], 'change'));
        self::assertSame([2, 1, 1, 2, 4], [$run['new'], $run['worse'], $run['same'], $run['cured'], $run['listed']]);
    }

    public function test_the_shape_of_runs_in_every_state(): void
    {
        $started = $this->postJson('/api/checks')->assertStatus(202)->json();
        $this->keepSample('check-started', $started);
        $this->keepSample('error.already_running', $this->postJson('/api/checks')->assertStatus(409)->json());
        $this->travel(301)->seconds();
        $this->postJson('/api/checks')->assertStatus(202);
        $runs = $this->sample('checks', 'checks');

        self::assertSame(['run'], array_keys($started['data']));
        self::assertSame(self::RUN, array_keys($started['data']['run']));
        self::assertSame(['queued', 'failed', 'done', 'done'], array_column($runs['data'], 'state'));
        self::assertSame(['next_cursor', 'total'], array_keys($runs['meta']));
    }

    public function test_the_shape_of_the_rows_of_a_run(): void
    {
        $frames = collect($this->recorder->frames);
        $attention = $frames->where('event', 'credit.requires.attention')->where('data.change', 'worse')->firstOrFail();
        $finished = $frames->where('event', 'notification')->where('data.type', 'check_finished')->last();

        self::assertSame([
            ...self::ENVELOPE, 'credit_id', 'client_id', 'client_name', 'amount', 'total_amount', 'interest_rate',
            'installment_amount', 'payment_frequency', 'end_date', 'days_overdue', 'cobrador_id', 'level', 'change',
            'previous_level', 'overdue_installments', 'overdue_amount', 'run_id',
        ], array_keys($attention['data']));
        self::assertSame([...self::ENVELOPE, 'run_id', 'new', 'worse', 'same', 'cured', 'listed'], array_keys($finished['data']));
        $this->keepFrame('credit-requires-attention', $attention);
        $this->keepFrame('check-finished', $finished);
    }

    /** As the second run finds it: worse, the same, new twice (once with no cobrador), cured, and cured but ending soon. */
    private function portfolioWithEveryChange(): void
    {
        $this->lateCredit($this->teams->maribel, 3);
        $cured = $this->lateCredit($this->teams->maribel, 2);
        $ending = $this->lateCredit($this->teams->maribel, 75);
        $this->check();

        $this->travel(1)->days();
        $this->settle($cured, 1);
        $this->settle($ending, 11);
        Credit::query()->whereKey($this->lateCredit($this->teams->carla, 1)->id)
            ->update(['client_id' => Client::factory()->ofManager($this->teams->carla)->create(['name' => 'Rosa Mamani Ñ.'])->id]);
        $this->lateCredit($this->teams->maribel, 6);
        $this->check();
    }

    /** @return array<string, mixed> its data */
    private function sample(string $name, string $path): array
    {
        $json = $this->getJson("/api/{$path}")->assertOk()->json();
        $this->keepSample($name, $json);

        return $json['data'];
    }
}
