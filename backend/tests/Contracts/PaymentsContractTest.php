<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Models\Credit;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\Pays;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\RefusesCash;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class PaymentsContractTest extends TestCase
{
    use KeepsSamples;
    use Pays;
    use RefreshDatabase;
    use RefusesCash;

    private const REFUSED = [
        'id', 'key', 'cobrador', 'credit_id', 'client', 'amount', 'payment_method', 'code', 'payment_date', 'taken_at', 'recorded_at',
        'state', 'settled_as', 'settled_at', 'settled_by',
    ];

    private RecordingBroadcaster $recorder;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->recorder = RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    public function test_the_shape_of_a_reversal_and_of_what_it_reversed(): void
    {
        $payment = $this->pay($this->teams->maribel, $this->credit)->json('data');

        $reversal = $this->reverse($this->teams->carla, $payment['id'])->assertCreated()->json();
        $again = $this->reverse($this->teams->carla, $payment['id'])->assertConflict()->json();
        $reversed = $this->getJson("/api/payments/{$payment['id']}")->assertOk()->json();

        self::assertSame(array_keys($payment), array_keys($reversal['data']));
        self::assertSame(array_keys($payment), array_keys($reversed['data']));
        self::assertSame(['id', 'reason', 'recorded_at', 'by'], array_keys($reversed['data']['reversal']));
        self::assertSame($reversed['data'], $again['data']['record']);
        self::assertSame(array_keys(StreamRow::query()->where('type', 'payment_reversed')->sole()->payload), [
            'payment_id', 'reversal_id', 'credit_id', 'client_id', 'client_name', 'amount', 'payment_date', 'reason',
            'cobrador_id', 'remaining_balance',
        ]);
        $this->keepSample('reversal', $reversal);
        $this->keepSample('payment.reversed', $reversed);
        $this->keepSample('reversal.stale', $again);
        $this->keepFrame('payment_reversed', $this->recorder->frames[1]);
    }

    public function test_the_shape_of_refused_cash_and_of_its_list(): void
    {
        $this->refused($this->teams->maribel, $this->credit, ['credit_id' => 999_999, 'code' => 'not_found'])->assertCreated();
        $told = $this->refused($this->teams->maribel, $this->credit)->assertCreated()->json();
        $settled = $this->settle($this->teams->carla, $told['data']['key'], 'handed_in')->assertOk()->json();
        $otherwise = $this->settle($this->teams->carla, $told['data']['key'], 'returned')->assertConflict()->json();
        $list = $this->list($this->teams->carla)->assertOk()->json();

        self::assertSame(self::REFUSED, array_keys($told['data']));
        self::assertSame($settled['data'], $otherwise['data']['record']);
        self::assertSame([null, $settled['data']['client']], array_column($list['data']['data'], 'client'));
        self::assertSame(
            ['refused_id', 'client_id', 'client_name', 'credit_id', 'amount', 'code', 'cobrador_id', 'taken_at'],
            array_keys(StreamRow::query()->where('type', 'payment_refused')->firstOrFail()->payload),
        );
        $this->keepSample('refused-payment', $told);
        $this->keepSample('refused-payment.settled', $settled);
        $this->keepSample('refused-payments', $list);
        $this->keepFrame('payment_refused', $this->recorder->frames[1]);
        $this->keepFrame('payment_refused.unseen', $this->recorder->frames[0]);
    }

    public function test_the_shape_of_drift(): void
    {
        DB::table('credits')->where('id', $this->credit->id)->update(['paid' => 100]);
        $this->artisan('portfolio:verify')->assertFailed();

        self::assertSame(['credits', 'boxes'], array_keys(StreamRow::query()->sole()->payload));
        $this->keepFrame('portfolio_drift', $this->recorder->frames[0]);
    }
}
