<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Models\Client;
use App\Models\Credit;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class ListsTest extends TestCase
{
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
    }

    /** @return list<mixed> of each item of the page */
    private function list(string $path, string $column = 'id'): array
    {
        return array_column($this->getJson("/api/{$path}")->assertOk()->json('data.data'), $column);
    }

    public function test_payments_come_newest_first_and_narrow_by_each_filter(): void
    {
        $ana = Credit::factory()->for(Client::factory()->of($this->teams->maribel)->state(['name' => 'Ana 100% Quispe']))->create();
        $eva = Credit::factory()->for(Client::factory()->of($this->teams->wilmer)->state(['name' => 'Eva 1000 Rojas']))->create();
        $old = $this->pay($this->teams->maribel, $ana, ['taken_at' => '2026-11-03T15:00:00Z'])->json('data.id');
        $ofEva = $this->pay($this->teams->wilmer, $eva)->json('data.id');
        $new = $this->pay($this->teams->carla, $ana)->json('data.id');
        $this->actingAs($this->teams->admin);

        self::assertSame([$new, $ofEva, $old], $this->list('payments'));
        self::assertSame([$old], $this->list('payments?day=2026-11-03'));
        self::assertSame([], $this->list('payments?day=2026-11-04'));
        self::assertSame([$new, $old], $this->list("payments?cobrador_id={$this->teams->maribel->id}"));
        self::assertSame([$ofEva], $this->list("payments?client_id={$eva->client_id}"));
        self::assertSame([$new, $old], $this->list("payments?credit_id={$ana->id}"));
        self::assertSame([$new, $old], $this->list('payments?q=quispe'));
        self::assertSame([$new, $old], $this->list('payments?q='.urlencode('100%')));
        self::assertSame([$old], $this->list("payments?q=ana&day=2026-11-03&credit_id={$ana->id}&cobrador_id=&client_id="));
    }

    public function test_clients_come_by_name_with_what_they_owe(): void
    {
        $credit = Credit::factory()->for(Client::factory()->of($this->teams->maribel)->state(['name' => 'Zenón']))->create();
        Client::factory()->of($this->teams->maribel)->create(['name' => 'Adela']);
        $this->pay($this->teams->maribel, $credit);

        self::assertSame(['Adela', 'Zenón'], $this->list('clients', 'name'));
        self::assertSame(['0.00', '942.00'], $this->list('clients', 'outstanding'));
        self::assertSame([0, 1], $this->list('clients', 'active_credits'));
        self::assertSame(['Zenón'], $this->list('clients?q=zen', 'name'));
        self::assertSame([], $this->list("clients?cobrador_id={$this->teams->wilmer->id}"));
    }

    public function test_credits_narrow_by_each_filter_and_say_how_they_stand_today(): void
    {
        $late = $this->creditOf($this->teams->maribel);
        $other = $this->creditOf($this->teams->wilmer);
        $this->pay($this->teams->maribel, $late, ['amount' => '100.00']);
        $this->travel(16)->days();
        $this->actingAs($this->teams->admin);

        self::assertSame([$other->id, $late->id], $this->list('credits'));
        self::assertSame([$late->id], $this->list("credits?cobrador_id={$this->teams->maribel->id}&status=active&frequency=weekly"));
        self::assertSame([$late->id], $this->list("credits?client_id={$late->client_id}"));
        self::assertSame([], $this->list('credits?frequency=daily'));
        self::assertSame(['927.00'], $this->list("credits?client_id={$late->client_id}", 'outstanding'));
        self::assertSame([2, 1, '70.00', 'late_1'], array_map(
            fn (string $column): mixed => $this->list("credits?client_id={$late->client_id}", $column)[0],
            ['days_overdue', 'overdue_installments', 'overdue_amount', 'level'],
        ));
    }

    public function test_a_list_goes_on_after_its_last_row_though_new_rows_arrive(): void
    {
        config(['credit.page' => 2]);
        $credit = $this->creditOf($this->teams->maribel);
        $ids = array_map(fn (): int => $this->pay($this->teams->maribel, $credit, ['amount' => '10.00'])->json('data.id'), range(1, 5));

        $seen = [];
        $cursor = '';

        do {
            $page = $this->getJson("/api/payments?cursor={$cursor}")->assertOk()->json('data');
            $seen = [...$seen, ...array_column($page['data'], 'id')];
            $cursor = $page['meta']['next_cursor'];
            $this->pay($this->teams->maribel, $credit, ['amount' => '10.00']);
        } while ($cursor !== null);

        self::assertSame(array_reverse($ids), $seen);
        self::assertSame(7, $page['meta']['total']);
    }

    public function test_clients_of_one_name_are_each_listed_once(): void
    {
        config(['credit.page' => 2]);
        Client::factory()->of($this->teams->maribel)->count(5)->create(['name' => 'Juana Quispe']);
        $this->actingAs($this->teams->maribel);

        $seen = [];

        for ($cursor = ''; $cursor !== null; $cursor = $page['meta']['next_cursor']) {
            $page = $this->getJson("/api/clients?cursor={$cursor}")->assertOk()->json('data');
            $seen = [...$seen, ...array_column($page['data'], 'id')];
        }

        self::assertSame([5, 5], [count($seen), count(array_unique($seen))]);
    }

    #[TestWith(['payments?day=2026-02-30', 'day'])]
    #[TestWith(['payments?day=24/11/2026', 'day'])]
    #[TestWith(['payments?day[]=2026-11-24', 'day'])]
    #[TestWith(['payments?cobrador_id=uno', 'cobrador_id'])]
    #[TestWith(['payments?client_id=99999999999999999999', 'client_id'])]
    #[TestWith(['payments?credit_id=-1', 'credit_id'])]
    #[TestWith(['payments?q[]=a', 'q'])]
    #[TestWith(['payments?cursor=%F0%9F%92%A9', 'cursor'])]
    #[TestWith(['payments?cursor=WyJhIl0', 'cursor'])]
    #[TestWith(['clients?cursor=WzFd', 'cursor'])]
    #[TestWith(['credits?status=paid', 'status'])]
    #[TestWith(['credits?frequency=yearly', 'frequency'])]
    public function test_a_bad_filter_is_named(string $path, string $field): void
    {
        $this->actingAs($this->teams->admin)->getJson("/api/{$path}")
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => [$field]]);
    }

    public function test_over_long_words_are_refused(): void
    {
        foreach (['payments', 'clients', 'credits'] as $list) {
            $this->actingAs($this->teams->admin)->getJson("/api/{$list}?q=".str_repeat('a', 101))->assertUnprocessable();
        }
    }

    #[TestWith(['clients/0'])]
    #[TestWith(['clients/uno'])]
    #[TestWith(['clients/99999999999999999999'])]
    #[TestWith(['credits/999999'])]
    #[TestWith(['credits/1.5'])]
    public function test_a_record_that_does_not_exist_is_not_found(string $path): void
    {
        $this->actingAs($this->teams->admin)->getJson("/api/{$path}")->assertNotFound()->assertJsonPath('code', 'not_found');
    }

    #[TestWith(['payments'])]
    #[TestWith(['clients'])]
    #[TestWith(['credits'])]
    public function test_a_list_asks_as_often_for_many_rows_as_for_few(string $list): void
    {
        $few = $this->queriesOf($list);

        self::assertSame($few, $this->queriesOf($list));
        self::assertLessThanOrEqual(9, $few);
    }

    private function queriesOf(string $list): int
    {
        foreach (range(1, 4) as $ignored) {
            $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel), ['amount' => '200.00']);
        }

        $this->actingAs($this->teams->carla);
        DB::flushQueryLog();
        DB::enableQueryLog();
        self::assertNotSame([], $this->list($list));
        DB::disableQueryLog();

        return count(DB::getQueryLog());
    }
}
