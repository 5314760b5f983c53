<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\PaymentMethod;
use Illuminate\Support\Collection;
use Illuminate\Support\Facades\DB;

/** The cash boxes of the last two weeks: before them the lender kept none. */
final class CashBoxes
{
    private const COLLECTION_DAYS = 10;

    // The others' credits are handed over at the office, by their manager.
    private const DELIVERED_BY_COBRADOR_PERCENT = 35;

    /** Whose box of the last collection day is open still, whose differs, and whose of today opened itself. */
    private const LEFT_OPEN = 11;

    private const DIFFERS = 8;

    private const OPENED_ITSELF = 12;

    /**
     * @param  array<int, Days>  $days  by team
     * @param  bool  $isMorningOver  what happened today is known
     */
    public static function write(array $days, bool $isMorningOver): void
    {
        $since = min(array_map(fn (Days $ofTeam): string => $ofTeam->date($ofTeam->before(0, self::COLLECTION_DAYS)), $days));
        [$taken, $deliveries, $refused] = [self::taken($since), self::deliveries($since), self::refused($since)];
        $last = $boxes = $movements = [];

        for ($back = self::COLLECTION_DAYS; $back >= 0; $back--) {
            foreach (People::COBRADORES as $cobrador) {
                $ofTeam = $days[People::teamOf(People::managerOf($cobrador))['id']];

                if ($back === 0 && ! ($isMorningOver && $ofTeam->isCollectionDay(0))) {
                    continue;
                }

                $day = $ofTeam->before(0, $back);
                $at = "{$cobrador} {$ofTeam->date($day)}";
                $of = (object) [
                    'payments' => (int) ($taken[$at]->payments ?? 0), 'collected' => (int) ($taken[$at]->collected ?? 0),
                    'first' => $taken[$at]->first ?? null,
                    'surplus' => (int) ($refused[$at]->surplus ?? 0), 'refused' => (int) ($refused[$at]->refused ?? 0),
                ];
                $last[$cobrador] = new CashDay($cobrador, $ofTeam, $day, self::course($cobrador, $back, $of), $last[$cobrador] ?? null, $of, $deliveries[$at] ?? []);
                $boxes[] = $last[$cobrador]->row(count($boxes) + 1);
                array_push($movements, ...$last[$cobrador]->movements(count($boxes)));
            }
        }

        Books::insert('cash_boxes', $boxes);
        Books::insert('cash_movements', $movements);
        Books::countOn('cash_boxes');
    }

    public static function alwaysDiffers(int $cobrador, Days $days, int $day): bool
    {
        return $cobrador === self::DIFFERS && $day === $days->before(0);
    }

    private static function course(int $cobrador, int $back, object $taken): CashCourse
    {
        return match (true) {
            $back === 0 && $cobrador === self::OPENED_ITSELF && $taken->payments > 0 => CashCourse::OpenedItself,
            $back === 0, $back === 1 && $cobrador === self::LEFT_OPEN => CashCourse::LeftOpen,
            default => CashCourse::Counted,
        };
    }

    /** @return array<string, object{payments: int, collected: int, first: string}> by cobrador and day */
    private static function taken(string $since): array
    {
        return DB::table('payments')
            ->where('day', '>=', $since)
            ->where('method', PaymentMethod::Cash->value)
            ->whereColumn('received_by', 'cobrador_id')
            ->groupBy('cobrador_id', 'day')
            ->selectRaw('cobrador_id, day, count(*) AS payments, sum(amount) AS collected, min(recorded_at) AS first')
            ->get()->keyBy(fn (object $of): string => "{$of->cobrador_id} {$of->day}")->all();
    }

    /** @return array<string, list<object{id: int, amount: int}>> by cobrador and day */
    private static function deliveries(string $since): array
    {
        return DB::table('credits')
            ->join('clients', 'clients.id', '=', 'credits.client_id')
            ->whereNotNull('clients.cobrador_id')
            ->where('delivered_on', '>=', $since)
            ->orderBy('credits.id')
            ->get(['credits.id', 'credits.amount', 'delivered_on', 'clients.cobrador_id'])
            ->filter(fn (object $credit): bool => (new Dice("delivery {$credit->id}"))->percent(self::DELIVERED_BY_COBRADOR_PERCENT))
            ->groupBy(fn (object $credit): string => "{$credit->cobrador_id} {$credit->delivered_on}")
            ->map(fn (Collection $ofDay): array => array_values($ofDay->all()))->all();
    }

    /** @return array<string, object{refused: int, surplus: int}> by cobrador and day */
    private static function refused(string $since): array
    {
        return DB::table('refused_payments')
            ->where('day', '>=', $since)
            ->groupBy('cobrador_id', 'day')
            ->selectRaw('cobrador_id, day, count(*) + sum(settled) AS refused, sum(CASE WHEN settled = 0 THEN amount ELSE 0 END) AS surplus')
            ->get()->keyBy(fn (object $of): string => "{$of->cobrador_id} {$of->day}")->all();
    }
}
