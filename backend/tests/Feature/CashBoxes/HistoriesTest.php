<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Models\CashBox;
use App\Models\Client;
use App\Models\Credit;
use App\Models\StreamRow;
use App\Models\User;
use App\Support\Cash\BoxDrift;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Random\Randomizer;
use Tests\Support\Cash\RandomDays;
use Tests\Support\ManyCases;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** Random days of payments, reversals, movements, refusals, deliveries and closings, beside boxes that are added up from lists. */
final class HistoriesTest extends TestCase
{
    use ManyCases;
    use RefreshDatabase;

    private const HISTORIES = 1_000;

    public function test_boxes_and_what_is_told_of_them_are_those_of_a_slow_and_obvious_book(): void
    {
        config(['broadcasting.default' => 'null']);
        $this->travelTo(CarbonImmutable::parse('2026-11-20T13:00:00Z'));
        $teams = TwoTeams::create();
        $credits = [self::endless($teams->maribel), self::endless($teams->wilmer)];

        $this->manyCases(function (Randomizer $random) use ($teams, $credits): void {
            DB::beginTransaction();

            try {
                $this->travelTo(CarbonImmutable::parse('2026-11-20T13:00:00Z'));
                $this->history($random, [
                    new RandomDays($teams->maribel, $teams->carla, $credits[0], $random),
                    new RandomDays($teams->wilmer, $teams->ruben, $credits[1], $random),
                ]);
            } finally {
                DB::rollBack();
            }
        }, self::HISTORIES);
    }

    /** @param  array{RandomDays, RandomDays}  $both */
    private function history(Randomizer $random, array $both): void
    {
        for ($acts = $random->getInt(4, 8); $acts > 0; $acts--) {
            // Mostly the one, so that much happens to few boxes.
            $days = $both[$random->getInt(0, 3) === 0 ? 1 : 0];
            $days->act();
            $this->assertAsByHand($days);

            if ($random->getInt(1, 8) === 1) {
                RandomDays::remind(...$both);
            }

            $this->travel($random->getInt(1, $random->getInt(1, 3) === 1 ? 2_000 : 200))->minutes();
        }

        array_map($this->assertAsByHand(...), $both);
        self::assertSame([], array_merge(BoxDrift::homeless(), ...array_map(BoxDrift::of(...), BoxDrift::boxes()->get()->all())));
    }

    private function assertAsByHand(RandomDays $days): void
    {
        $boxes = CashBox::query()->where('cobrador_id', $days->cobrador->id)->orderBy('day')->get();
        $byHand = $days->slow->figures();

        self::assertSame($byHand, $boxes->mapWithKeys(fn (CashBox $box): array => [$box->day->format('Y-m-d') => [
            'state' => $box->state->value,
            ...$box->only(array_slice(array_keys(reset($byHand) ?: []), 1)),
        ]])->all());
        self::assertSame($days->slow->told, $this->told($days->cobrador));
    }

    /** @return list<string> */
    private function told(User $cobrador): array
    {
        return array_values(StreamRow::query()
            ->where('stream', "cobrador.{$cobrador->id}")
            ->whereIn('type', ['cash_difference', 'box_open'])
            ->orderBy('seq')
            ->get()
            ->map(fn (StreamRow $row): string => implode(' ', array_filter([
                $row->type->value, $row->payload['day'], self::centavos($row->payload['difference'] ?? null), $row->payload['at'] ?? null,
            ], fn (mixed $part): bool => $part !== null)))
            ->all());
    }

    private static function centavos(?string $wire): ?int
    {
        return $wire === null ? null : (int) str_replace('.', '', $wire);
    }

    /** One instalment that no history pays off. */
    private static function endless(User $cobrador): Credit
    {
        return Credit::factory()->for(Client::factory()->of($cobrador))->create([
            'amount' => 100_000_000, 'total' => 102_700_000, 'installments_count' => 1,
        ]);
    }
}
