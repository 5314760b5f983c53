<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\Pays;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class PaymentsContractTest extends TestCase
{
    use KeepsSamples;
    use Pays;
    use RefreshDatabase;

    public function test_the_shape_of_a_reversal_and_of_what_it_reversed(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $recorder = RecordingBroadcaster::install();
        $teams = TwoTeams::create();
        $payment = $this->pay($teams->maribel, $this->creditOf($teams->maribel))->json('data');

        $reversal = $this->reverse($teams->carla, $payment['id'])->assertCreated()->json();
        $again = $this->reverse($teams->carla, $payment['id'])->assertConflict()->json();
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
        $this->keepFrame('payment_reversed', $recorder->frames[1]);
    }
}
