<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Models\Credit;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class DetailTest extends TestCase
{
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    /** @return array<string, mixed> */
    private function detail(): array
    {
        return $this->actingAs($this->teams->carla)->getJson("/api/credits/{$this->credit->id}")->assertOk()->json('data');
    }

    public function test_a_credit_comes_with_what_happened_to_it_newest_first(): void
    {
        $paid = array_map(fn (string $amount): int => $this->pay($this->teams->maribel, $this->credit, ['amount' => $amount])->json('data.id'), ['85.00', '10.00']);

        foreach ([16, 4, 12] as $days) {
            $this->travel($days)->days();
            Artisan::call('credits:check-attention');
        }

        $detail = $this->detail();

        self::assertSame(array_reverse($paid), array_column($detail['payments'], 'id'));
        self::assertSame(['85.00', '10.00', '0.00'], array_slice(array_column($detail['schedule'], 'paid'), 0, 3));
        self::assertSame(
            [['worse', 'late_4', 'late_2'], ['worse', 'late_2', 'late_1'], ['new', 'late_1', null]],
            array_map(fn (array $one): array => [$one['change'], $one['level'], $one['previous_level']], $detail['attention_history']),
        );
        self::assertSame('2026-12-10T15:00:00.000Z', $detail['attention_history'][2]['at']);
    }

    public function test_it_asks_as_often_for_a_long_history_as_for_a_short_one(): void
    {
        $this->lengthen();
        $few = $this->queries();
        $this->lengthen();
        $this->lengthen();

        self::assertSame($few, $this->queries());
        self::assertLessThanOrEqual(20, $few);
    }

    private function lengthen(): void
    {
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '100.00'])->assertCreated();
        $this->postJson("/api/credits/{$this->credit->id}/notes", ['body' => 'Llamó.'])->assertCreated();
        $this->travel(25)->days();
        Artisan::call('credits:check-attention');
    }

    private function queries(): int
    {
        DB::flushQueryLog();
        DB::enableQueryLog();
        $this->detail();
        DB::disableQueryLog();

        return count(DB::getQueryLog());
    }
}
