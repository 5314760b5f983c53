<?php

declare(strict_types=1);

namespace Tests\Feature\Overview;

use App\Http\Resources\OverviewResource;
use App\Models\User;
use App\Support\Clock;
use App\Support\Money;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Random\Randomizer;
use Tests\Support\ManyCases;
use Tests\Support\Overview\Ledger;
use Tests\Support\Overview\SlowFigures;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** Random portfolios beside figures counted one record after the other. */
final class FiguresTest extends TestCase
{
    use ManyCases;
    use RefreshDatabase;

    private const PORTFOLIOS = 1_000;

    public function test_the_figures_of_each_person_are_those_of_a_slow_and_obvious_count(): void
    {
        $teams = TwoTeams::create();
        $nancy = User::factory()->cobradorOf($teams->carla)->create();
        $people = [$teams->carla, $teams->maribel, $nancy, $teams->ruben, $teams->wilmer];
        array_map(fn (User $person): User => $person->load('cobradores'), $people);

        $this->manyCases(function (Randomizer $random) use ($teams, $people): void {
            $today = Clock::date('2026-03-02')->addDays($random->getInt(0, 400));
            $this->travelTo($random->getInt(0, 1) === 0 ? $today : $today->endOfDay());
            $ledger = new Ledger($random, $people);
            DB::beginTransaction();

            try {
                $ledger->write($today);

                foreach ([$teams->admin, ...$people] as $user) {
                    self::assertSame((new SlowFigures($ledger, $user))->figures(), $this->figures($user), $user->role->value);
                }
            } finally {
                DB::rollBack();
            }
        }, self::PORTFOLIOS);
    }

    /** @return array<string, mixed> as SlowFigures has them */
    private function figures(User $user): array
    {
        $figures = (new OverviewResource($user, Clock::today(), Clock::now()))->resolve()['figures'];
        $collected = $figures['collected_today'];
        $split = array_map(Money::parse(...), array_intersect_key($collected, array_flip(['due', 'arrears', 'ahead'])));

        self::assertSame(Money::parse($collected['value']), array_sum($split));

        return [
            'outstanding' => Money::parse($figures['outstanding']['value']),
            'principal' => Money::parse($figures['outstanding']['principal']),
            'credits' => $figures['outstanding']['credits'],
            'at_risk' => array_map(fn (int $days): ?int => Money::parse($figures["par_{$days}"]['at_risk']), [1 => 1, 7 => 7, 30 => 30]),
            'par' => array_map(fn (int $days): ?string => $figures["par_{$days}"]['value'], [1 => 1, 7 => 7, 30 => 30]),
            'defaulted' => Money::parse($figures['defaulted']['value']),
            'recovered' => Money::parse($figures['defaulted']['recovered']),
            'due' => Money::parse($figures['due_today']['value']),
            'collected' => [...$split, 'payments' => $collected['payments']],
            'rolled' => $figures['rolled_today']['value'],
            'cured' => $figures['cured_today']['value'],
        ];
    }
}
