<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Actions\CashBoxes\HoldBox;
use App\Enums\Role;
use App\Models\CashBox;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsBoxes;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class ListTest extends TestCase
{
    use KeepsBoxes;
    use RefreshDatabase;

    private TwoTeams $teams;

    /** @var array<string, int> */
    private array $ids = [];

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();

        foreach (['2026-11-23T15:00:00Z', '2026-11-24T15:00:00Z'] as $now) {
            $this->travelTo(CarbonImmutable::parse($now));

            foreach (['maribel', 'wilmer'] as $who) {
                $this->ids[$who.substr($now, 8, 2)] = $this->openBox($this->teams->{$who})->json('data.id');
            }
        }

        $this->closeBox($this->teams->carla, CashBox::query()->findOrFail($this->ids['maribel23']))->assertCreated();
    }

    /** @param  list<string>  $boxes */
    #[TestWith(['admin', ['wilmer24', 'maribel24', 'wilmer23', 'maribel23']])]
    #[TestWith(['carla', ['maribel24', 'maribel23']])]
    #[TestWith(['ruben', ['wilmer24', 'wilmer23']])]
    #[TestWith(['maribel', ['maribel24', 'maribel23']])]
    #[TestWith(['wilmer', ['wilmer24', 'wilmer23']])]
    public function test_each_sees_the_boxes_of_his_own_newest_first_and_no_other(string $who, array $boxes): void
    {
        $ids = array_map(fn (string $name): int => $this->ids[$name], $boxes);

        $list = $this->actingAs($this->teams->{$who})->getJson('/api/cash-boxes')->assertOk();
        self::assertSame($ids, array_column($list->json('data.data'), 'id'));
        self::assertSame(['next_cursor' => null, 'total' => count($ids)], $list->json('data.meta'));

        foreach ($this->ids as $id) {
            $this->getJson("/api/cash-boxes/{$id}")->assertStatus(in_array($id, $ids, true) ? 200 : 404);
        }
    }

    /**
     * @param  array<string, string>  $query
     * @param  list<string>  $boxes
     */
    #[TestWith([['day' => '2026-11-24'], ['wilmer24', 'maribel24']])]
    #[TestWith([['state' => 'closed'], ['maribel23']])]
    #[TestWith([['state' => 'open', 'day' => '2026-11-23'], ['wilmer23']])]
    #[TestWith([['day' => '2026-11-22'], []])]
    public function test_the_list_is_narrowed_by_day_and_state(array $query, array $boxes): void
    {
        self::assertSame(array_map(fn (string $name): int => $this->ids[$name], $boxes), $this->listed($query));
    }

    public function test_the_list_is_narrowed_by_cobrador_and_a_strange_one_has_none(): void
    {
        self::assertSame([$this->ids['wilmer24'], $this->ids['wilmer23']], $this->listed(['cobrador_id' => $this->teams->wilmer->id]));
        self::assertSame([], array_column($this->actingAs($this->teams->carla)
            ->getJson("/api/cash-boxes?cobrador_id={$this->teams->wilmer->id}")->json('data.data'), 'id'));
    }

    public function test_a_long_list_goes_on_where_it_stopped(): void
    {
        config(['credit.page' => 3]);
        $first = $this->actingAs($this->teams->admin)->getJson('/api/cash-boxes')->json('data');
        $second = $this->getJson("/api/cash-boxes?cursor={$first['meta']['next_cursor']}")->json('data');

        self::assertSame([3, 1, null], [count($first['data']), count($second['data']), $second['meta']['next_cursor']]);
        self::assertSame($this->ids['maribel23'], $second['data'][0]['id']);
    }

    public function test_who_is_a_manager_now_still_holds_the_boxes_of_his_time_as_a_cobrador(): void
    {
        $this->teams->wilmer->update(['role' => Role::Manager, 'manager_id' => null]);

        $this->actingAs($this->teams->wilmer->refresh())->getJson("/api/cash-boxes/{$this->ids['wilmer24']}")->assertOk();
        $this->closeBox($this->teams->wilmer, $this->boxOf($this->teams->wilmer))->assertCreated();
    }

    #[TestWith(['admin'])]
    #[TestWith(['carla'])]
    public function test_only_a_cobrador_has_a_current_box(string $who): void
    {
        $this->actingAs($this->teams->{$who})->getJson('/api/cash-boxes/current')->assertForbidden();
    }

    public function test_his_own_number_and_no_other_is_the_current_box(): void
    {
        app(HoldBox::class)->handle($this->teams->maribel->id, Clock::today()->addDay());

        $this->actingAs($this->teams->maribel)->getJson('/api/cash-boxes/current')->assertJsonPath('data.box.id', $this->ids['maribel24']);
    }

    /**
     * @param  array<string, mixed>  $query
     * @return list<int>
     */
    private function listed(array $query): array
    {
        return array_column($this->actingAs($this->teams->admin)
            ->getJson('/api/cash-boxes?'.http_build_query($query))->assertOk()->json('data.data'), 'id');
    }
}
