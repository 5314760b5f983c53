<?php

declare(strict_types=1);

namespace Tests\Contracts;

use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class OverviewContractTest extends TestCase
{
    use ChecksAttention;
    use KeepsSamples;
    use Pays;
    use RefreshDatabase;

    private const FIGURES = [
        'outstanding' => ['value', 'principal', 'credits'],
        'par_1' => ['value', 'at_risk'],
        'par_7' => ['value', 'at_risk'],
        'par_30' => ['value', 'at_risk'],
        'defaulted' => ['value', 'recovered', 'credits'],
        'due_today' => ['value'],
        'collected_today' => ['value', 'due', 'arrears', 'ahead', 'payments'],
        'rolled_today' => ['value'],
        'cured_today' => ['value'],
    ];

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
    }

    public function test_the_shape_of_the_overview(): void
    {
        $empty = $this->actingAs($this->teams->ruben)->getJson('/api/overview')->assertOk()->json();
        $this->keepSample('overview-empty', $empty);
        $this->pay($this->teams->maribel, $this->lateCredit($this->teams->maribel, 7), ['amount' => '200.00'])->assertCreated();
        $this->lateCredit($this->teams->carla, 35);
        $this->check();
        $overview = $this->actingAs($this->teams->carla)->getJson('/api/overview')->assertOk()->json();
        $this->keepSample('overview', $overview);

        foreach ([$empty, $overview] as $json) {
            self::assertSame(['day', 'at', 'figures'], array_keys($json['data']));
            self::assertSame(
                array_map(fn (array $keys): array => [...$keys, 'definition', 'at'], self::FIGURES),
                array_map(array_keys(...), $json['data']['figures']),
            );
        }
    }
}
