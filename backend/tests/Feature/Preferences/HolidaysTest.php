<?php

declare(strict_types=1);

namespace Tests\Feature\Preferences;

use App\Models\Holiday;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class HolidaysTest extends TestCase
{
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->teams->ruben->team?->update(['department' => 'Oruro']);

        foreach ([
            ['2026-12-25', 'Navidad', null],
            ['2026-11-24', 'Feriado de hoy', null],
            ['2026-11-23', 'Feriado de ayer', null],
            ['2027-02-10', 'Día de Oruro', 'Oruro'],
            ['2027-07-16', 'Día de La Paz', 'La Paz'],
        ] as [$date, $name, $department]) {
            Holiday::query()->create(['date' => $date, 'name' => $name, 'department' => $department]);
        }
    }

    public function test_today_is_that_of_la_paz_and_the_days_come_in_their_order(): void
    {
        // There it is still the 24th.
        $this->travelTo(CarbonImmutable::parse('2026-11-25T03:59:59Z'));

        $this->actingAs($this->teams->maribel)->getJson('/api/holidays')->assertOk()->assertExactJson(['success' => true, 'data' => [
            ['date' => '2026-11-24', 'name' => 'Feriado de hoy'],
            ['date' => '2026-12-25', 'name' => 'Navidad'],
            ['date' => '2027-07-16', 'name' => 'Día de La Paz'],
        ]]);
    }

    public function test_each_has_those_of_the_country_and_of_his_department(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:00:00Z'));

        self::assertSame(['Navidad', 'Día de La Paz'], $this->namesFor($this->teams->carla));
        self::assertSame(['Navidad', 'Día de Oruro'], $this->namesFor($this->teams->ruben));
        self::assertSame(['Navidad'], $this->namesFor($this->teams->admin));
    }

    public function test_nobody_signed_in_has_none(): void
    {
        $this->getJson('/api/holidays')->assertUnauthorized();
    }

    /** @return list<string> */
    private function namesFor(User $user): array
    {
        return $this->actingAs($user)->getJson('/api/holidays')->assertOk()->json('data.*.name');
    }
}
