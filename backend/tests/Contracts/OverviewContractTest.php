<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Models\Holiday;
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

    private RecordingBroadcaster $recorder;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->recorder = RecordingBroadcaster::install();
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

    public function test_the_shape_of_a_notice(): void
    {
        $sent = $this->actingAs($this->teams->carla)->postJson('/api/notifications', [
            'to' => 'team', 'title' => 'Reunión de mañana', 'body' => 'A las 07:30 en la oficina: traiga el talonario.',
        ])->assertCreated()->json();
        $frame = $this->recorder->frames[0];

        self::assertSame(['to', 'title', 'body', 'from'], array_keys($sent['data']));
        self::assertSame(['id', 'name'], array_keys($sent['data']['to'][0]));
        self::assertSame(
            ['id', 'stream', 'seq', 'epoch', 'type', 'actor_id', 'timestamp', 'title', 'body', 'from'],
            array_keys($frame['data']),
        );
        $this->keepSample('notice', $sent);
        $this->keepFrame('notice', $frame);
    }

    public function test_the_shape_of_preferences(): void
    {
        $default = $this->actingAs($this->teams->maribel)->getJson('/api/preferences')->assertOk()->getContent();
        // As an array, an empty object would be kept as a list.
        $this->keepSample('preferences-default', json_decode((string) $default));
        $chosen = $this->putJson('/api/preferences', [
            'sound' => false,
            'quiet_hours' => ['on' => false, 'begins' => '21:30', 'ends' => '06:00'],
            'language' => 'en',
            'tables' => ['payments' => ['columns' => ['day', 'client_name'], 'sort' => ['by' => 'day', 'direction' => 'desc']]],
        ])->assertOk()->json();

        self::assertSame(['sound', 'push', 'quiet_hours', 'language', 'tables'], array_keys($chosen['data']));
        $this->keepSample('preferences', $chosen);
    }

    public function test_the_shape_of_holidays(): void
    {
        Holiday::query()->create(['date' => '2026-12-25', 'name' => 'Navidad', 'department' => null]);
        $holidays = $this->actingAs($this->teams->maribel)->getJson('/api/holidays')->assertOk()->json();

        self::assertSame([['date', 'name']], array_map(array_keys(...), $holidays['data']));
        $this->keepSample('holidays', $holidays);
    }
}
