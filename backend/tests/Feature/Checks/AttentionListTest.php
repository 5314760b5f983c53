<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\ChecksAttention;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class AttentionListTest extends TestCase
{
    use ChecksAttention;
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
    }

    public function test_worst_first_by_level_arrears_days_and_id(): void
    {
        $owesLess = $this->lateCredit($this->teams->maribel, 17);
        DB::table('installments')->where('credit_id', $owesLess->id)->where('number', 1)->update(['paid' => 5]);
        [$first, $twin] = [$this->lateCredit($this->teams->maribel, 17), $this->lateCredit($this->teams->maribel, 17)];
        $older = $this->lateCredit($this->teams->maribel, 18);
        $worst = $this->lateCredit($this->teams->maribel, 95);
        $this->lateCredit($this->teams->maribel, 0);

        self::assertSame(
            [$worst->id, $older->id, $first->id, $twin->id, $owesLess->id],
            array_column($this->list($this->teams->carla)['data'], 'credit_id'),
        );
    }

    public function test_it_shows_how_credits_stand_now_and_not_at_the_last_run(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 3);
        $this->check();
        $this->travel(1)->days();
        $fresh = $this->lateCredit($this->teams->maribel, 1);
        [$worse, $new] = $this->list($this->teams->maribel)['data'];

        self::assertSame([$credit->id, 'late_2', 4, 'new', '2026-11-24T14:31:00.123Z'], [
            $worse['credit_id'], $worse['level'], $worse['days_overdue'], $worse['change'], $worse['since'],
        ]);
        self::assertSame([$fresh->id, null, null], [$new['credit_id'], $new['change'], $new['since']]);

        $this->settle($credit, 1);
        self::assertSame([$fresh->id], array_column($this->list($this->teams->maribel)['data'], 'credit_id'));
    }

    public function test_it_says_what_the_last_run_found_of_each(): void
    {
        [$same, $worse] = [$this->lateCredit($this->teams->maribel, 20), $this->lateCredit($this->teams->maribel, 2)];
        $this->check();
        $this->travel(3)->days();
        $new = $this->lateCredit($this->teams->maribel, 1);
        $this->check();

        $changes = array_column($this->list($this->teams->carla)['data'], null, 'credit_id');
        self::assertSame(['same', null], [$changes[$same->id]['change'], $changes[$same->id]['previous_level']]);
        self::assertSame(['worse', 'late_1'], [$changes[$worse->id]['change'], $changes[$worse->id]['previous_level']]);
        self::assertSame('new', $changes[$new->id]['change']);

        $this->check();
        self::assertSame(['same', 'same', 'same'], array_column($this->list($this->teams->carla)['data'], 'change'));
    }

    public function test_each_sees_his_own_clients_alone(): void
    {
        $mine = $this->lateCredit($this->teams->maribel, 5);
        $withoutCobrador = $this->lateCredit($this->teams->carla, 5);
        $neighbours = $this->lateCredit($this->teams->wilmer, 5);

        foreach ([
            [$this->teams->maribel, [$mine->id]],
            [$this->teams->carla, [$mine->id, $withoutCobrador->id]],
            [$this->teams->wilmer, [$neighbours->id]],
            [$this->teams->ruben, [$neighbours->id]],
            [$this->teams->admin, [$mine->id, $withoutCobrador->id, $neighbours->id]],
        ] as [$user, $ids]) {
            self::assertEqualsCanonicalizing($ids, array_column($this->list($user)['data'], 'credit_id'));
        }

        self::assertSame([], $this->list($this->teams->carla, "cobrador_id={$this->teams->wilmer->id}")['data']);
    }

    public function test_it_is_narrowed_by_level_and_by_cobrador_and_counts_every_level(): void
    {
        foreach ([2, 5, 6, 100] as $days) {
            $this->lateCredit($this->teams->maribel, $days);
        }

        $this->lateCredit($this->teams->carla, 5);
        $late2 = $this->list($this->teams->carla, 'level=late_2');
        $maribels = $this->list($this->teams->carla, "level=late_2&cobrador_id={$this->teams->maribel->id}");

        self::assertSame([3, 3, 5], [count($late2['data']), $late2['meta']['total'], array_sum($late2['meta']['levels'])]);
        self::assertSame([2, 2, 4], [count($maribels['data']), $maribels['meta']['total'], array_sum($maribels['meta']['levels'])]);
        self::assertSame(['late_1' => 1, 'late_2' => 3, 'late_7' => 1], array_filter($late2['meta']['levels']));
    }

    public function test_it_goes_on_where_a_page_ended(): void
    {
        config(['credit.page' => 2]);

        foreach ([2, 5, 5, 5, 100] as $days) {
            $this->lateCredit($this->teams->maribel, $days);
        }

        $seen = [];
        $cursor = '';

        do {
            $page = $this->list($this->teams->carla, "cursor={$cursor}");
            array_push($seen, ...array_column($page['data'], 'credit_id'));
            $cursor = $page['meta']['next_cursor'];
        } while ($cursor !== null);

        self::assertSame(array_column($this->allOf($this->teams->carla), 'credit_id'), $seen);
        self::assertCount(5, $seen);
    }

    public function test_a_filter_that_is_none_is_invalid(): void
    {
        $this->actingAs($this->teams->carla);

        foreach (['level=late_9', 'cobrador_id=x', 'cursor=roto', 'cursor=WyJsYXRlXzEiLCJhIiwxLDFd'] as $query) {
            $this->getJson("/api/credits-requiring-attention?{$query}")->assertUnprocessable()->assertJsonPath('code', 'invalid');
        }
    }

    public function test_the_number_of_queries_does_not_grow_with_the_list(): void
    {
        $this->lateCredit($this->teams->maribel, 5);
        $few = $this->queriesOfTheList();

        foreach (range(1, 30) as $days) {
            $this->lateCredit($this->teams->maribel, $days);
        }

        self::assertSame($few, $this->queriesOfTheList());
        self::assertLessThanOrEqual(9, $few);
    }

    private function queriesOfTheList(): int
    {
        $this->actingAs($this->teams->carla);
        DB::flushQueryLog();
        DB::enableQueryLog();
        $this->getJson('/api/credits-requiring-attention')->assertOk();

        return count(DB::getQueryLog());
    }

    /** @return list<array<string, mixed>> */
    private function allOf(User $user): array
    {
        config(['credit.page' => 50]);

        return $this->list($user)['data'];
    }

    /** @return array<string, mixed> */
    private function list(User $user, string $query = ''): array
    {
        return $this->actingAs($user)->getJson("/api/credits-requiring-attention?{$query}")->assertOk()->json('data');
    }
}
