<?php

declare(strict_types=1);

namespace Tests\Feature\Overview;

use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class OverviewTest extends TestCase
{
    use ChecksAttention;
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
    }

    public function test_each_figure_says_what_it_means_and_of_when_it_is(): void
    {
        $overview = $this->overview($this->teams->admin);

        self::assertSame(['2026-11-24', '2026-11-24T14:31:00.123Z'], [$overview['day'], $overview['at']]);

        foreach ($overview['figures'] as $key => $figure) {
            self::assertNotSame("overview.{$key}", $figure['definition']);
            self::assertStringContainsString(':', $figure['definition']);
        }
    }

    public function test_of_no_credit_there_is_no_par_and_before_the_first_check_nothing_is_known(): void
    {
        $figures = $this->overview($this->teams->admin)['figures'];

        self::assertSame('0.00', $figures['outstanding']['value']);
        self::assertNull($figures['par_1']['value']);
        self::assertNull($figures['rolled_today']['value']);
        self::assertNull($figures['cured_today']['at']);
    }

    public function test_par_is_by_balance_and_counts_what_is_more_than_so_many_days_late(): void
    {
        $this->lateCredit($this->teams->maribel, 30);
        $this->lateCredit($this->teams->maribel, 31);
        $figures = $this->overview($this->teams->carla)['figures'];

        self::assertSame(['2054.00', '2000.00', 2], [$figures['outstanding']['value'], $figures['outstanding']['principal'], $figures['outstanding']['credits']]);
        self::assertSame(['100.00', '100.00', '50.00'], array_map(fn (int $days): string => $figures["par_{$days}"]['value'], [1, 7, 30]));
        self::assertSame('1000.00', $figures['par_30']['at_risk']);
    }

    public function test_a_payment_counts_in_the_day_of_la_paz_in_which_it_was_taken(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 7);
        $this->travelTo(CarbonImmutable::parse('2026-11-25T03:59:59Z'));
        $this->pay($this->teams->maribel, $credit, ['amount' => '200.00'])->assertCreated();
        $tonight = $this->overview($this->teams->maribel)['figures'];
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:00:00Z'));
        $tomorrow = $this->overview($this->teams->maribel)['figures'];

        self::assertSame('85.00', $tonight['due_today']['value']);
        self::assertSame(
            ['value' => '200.00', 'due' => '85.00', 'arrears' => '85.00', 'ahead' => '30.00', 'payments' => 1],
            array_diff_key($tonight['collected_today'], ['definition' => 0, 'at' => 0]),
        );
        self::assertSame(['0.00', '0.00'], [$tomorrow['due_today']['value'], $tomorrow['collected_today']['value']]);
    }

    public function test_a_credit_that_two_checks_of_a_day_find_worse_counts_once(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 3);
        $this->lateCredit($this->teams->wilmer, 3);
        $this->travel(-1)->days();
        $this->check();
        $this->travel(1)->days();
        $this->travel(1)->seconds();
        $this->check();
        $this->travelTo(CarbonImmutable::parse('2026-11-25T15:00:00Z'));
        $this->check();
        $before = $this->overview($this->teams->maribel)['figures'];
        $this->travel(1)->hours();
        $this->settle($credit, 1);
        $this->check();
        $after = $this->overview($this->teams->maribel)['figures'];

        self::assertSame([1, 0], [$before['rolled_today']['value'], $before['cured_today']['value']]);
        self::assertSame([1, 1], [$after['rolled_today']['value'], $after['cured_today']['value']]);
        self::assertSame('2026-11-25T16:00:00.000Z', $after['cured_today']['at']);
        self::assertSame(2, $this->overview($this->teams->admin)['figures']['rolled_today']['value']);
    }

    public function test_each_person_counts_his_own_clients_and_nobody_else_s(): void
    {
        $this->lateCredit($this->teams->maribel, 5);
        $this->lateCredit($this->teams->carla, 5);
        $outstanding = fn (User $user): string => $this->overview($user)['figures']['outstanding']['value'];

        self::assertSame('2054.00', $outstanding($this->teams->admin));
        self::assertSame('2054.00', $outstanding($this->teams->carla));
        self::assertSame('1027.00', $outstanding($this->teams->maribel));
        self::assertSame('0.00', $outstanding($this->teams->ruben));
        self::assertSame('0.00', $outstanding($this->teams->wilmer));
    }

    public function test_nobody_signed_in_learns_nothing(): void
    {
        $this->getJson('/api/overview')->assertUnauthorized()->assertJsonPath('code', 'unauthenticated');
    }

    /** @return array<string, mixed> */
    private function overview(User $user): array
    {
        return $this->actingAs($user)->getJson('/api/overview')->assertOk()->json('data');
    }
}
