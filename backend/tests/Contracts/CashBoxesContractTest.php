<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Enums\CreditStatus;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\KeepsBoxes;
use Tests\Support\Pays;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\RefusesCash;
use Tests\Support\TakesSteps;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class CashBoxesContractTest extends TestCase
{
    use KeepsBoxes;
    use KeepsSamples;
    use Pays;
    use RefreshDatabase;
    use RefusesCash;
    use TakesSteps;

    private const BOX = [
        'id', 'cobrador', 'day', 'state', 'opening', 'opening_declared', 'opening_carried', 'opening_difference', 'opening_reason',
        'payments', 'collected', 'floats', 'deliveries', 'hand_ins', 'expenses', 'surplus', 'expected', 'declared', 'difference', 'reason',
        'requires_reconciliation', 'corrected', 'opened_at', 'opened_by', 'closed_at', 'closed_by', 'version',
    ];

    private const OPEN = ['box_id', 'cobrador_id', 'cobrador_name', 'day'];

    private RecordingBroadcaster $recorder;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->recorder = RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
    }

    public function test_the_shape_of_a_box_through_its_day(): void
    {
        $maribel = $this->teams->maribel;
        $none = $this->actingAs($maribel)->getJson('/api/cash-boxes/current')->assertOk()->json();
        $this->pay($maribel, $this->creditOf($maribel))->assertCreated();
        $itself = $this->actingAs($maribel)->getJson("/api/cash-boxes/{$this->boxOf($maribel)->id}")->assertOk()->json();

        $this->openBox($maribel)->assertCreated();
        $this->refused($maribel, $this->creditOf($maribel))->assertCreated();
        $this->step($maribel, $this->creditIn(CreditStatus::WaitingDelivery, $maribel), 'deliver')->assertCreated();
        $this->moveCash($maribel, $this->boxOf($maribel), ['kind' => 'expense', 'amount' => '8.50', 'note' => 'Pasajes.'])->assertCreated();
        $moved = $this->moveCash($this->teams->carla, $this->boxOf($maribel), ['amount' => '1000.00'])->assertCreated()->json();
        $current = $this->actingAs($maribel)->getJson('/api/cash-boxes/current')->assertOk()->json();
        $closed = $this->closeBox($maribel, $this->boxOf($maribel), ['declared' => '570.00', 'reason' => 'Mal cambio.'])->assertCreated()->json();
        $stale = $this->closeBox($maribel, $this->boxOf($maribel), ['version' => 1])->assertConflict()->json();
        $list = $this->actingAs($this->teams->carla)->getJson('/api/cash-boxes')->assertOk()->json();

        self::assertSame(['day', 'carried', 'box'], array_keys($none['data']));
        self::assertSame([...self::BOX, 'movements'], array_keys($itself['data']));
        self::assertSame(['delivery', 'expense', 'float'], array_column($moved['data']['movements'], 'kind'));
        self::assertSame(['id', 'kind', 'amount', 'note', 'credit_id', 'by', 'created_at'], array_keys($moved['data']['movements'][0]));
        self::assertSame($moved['data'], $current['data']['box']);
        self::assertSame(['-6.50', '85.00'], [$closed['data']['difference'], $closed['data']['surplus']]);
        self::assertSame($closed['data'], $stale['data']['record']);
        self::assertSame(self::BOX, array_keys($list['data']['data'][0]));
        $this->keepSample('cash-box.none', $none);
        $this->keepSample('cash-box.opened-itself', $itself);
        $this->keepSample('cash-box', $moved);
        $this->keepSample('cash-box.current', $current);
        $this->keepSample('cash-box.closed', $closed);
        $this->keepSample('cash-box.stale', $stale);
        $this->keepSample('cash-boxes', $list);
    }

    public function test_the_shape_of_what_is_told_of_a_box(): void
    {
        $maribel = $this->teams->maribel;
        $this->openBox($maribel)->assertCreated();
        $this->closeBox($maribel, $this->boxOf($maribel), ['declared' => '480.00', 'reason' => 'Mal cambio.'])->assertCreated();
        $this->travel(1)->days();
        $this->openBox($maribel, ['opening' => '490.00', 'reason' => 'Encontré un billete.'])->assertCreated();
        $this->travel(1)->days();
        $this->artisan('boxes:remind')->assertSuccessful();

        $rows = StreamRow::query()->orderBy('seq')->get();
        self::assertSame(['cash_difference', 'cash_difference', 'box_open'], $rows->map(fn (StreamRow $row): string => $row->type->value)->all());
        self::assertSame([...self::OPEN, 'difference', 'reason', 'at'], array_keys($rows[0]->payload));
        self::assertSame(['closing', 'opening'], [$rows[0]->payload['at'], $rows[1]->payload['at']]);
        self::assertSame(self::OPEN, array_keys($rows[2]->payload));
        $this->keepFrame('cash_difference.opening', $this->recorder->frames[1]);
    }
}
