<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\ErrorCode;
use App\Enums\Settlement;
use Illuminate\Support\Facades\DB;

/** Cash taken on credits that had been paid off the day before, elsewhere: refused, and for the office to settle. */
final class RefusedCash
{
    /** Cobrador => how many collection days ago, and how it ended so far. */
    private const TAKEN = [5 => [1, null], 7 => [4, Settlement::HandedIn], 13 => [6, Settlement::Returned]];

    private const TAKEN_AT_SECOND = 11 * 3_600 + 24 * 60;

    // Up there the phone has no network: it tells when he is back.
    private const TOLD_AT_SECOND = 16 * 3_600 + 52 * 60;

    private const SETTLED_AT_SECOND = 17 * 3_600 + 20 * 60;

    /** @param  array<int, Days>  $days  by team */
    public static function write(array $days): void
    {
        $rows = [];

        foreach (self::TAKEN as $cobrador => [$back, $settlement]) {
            $ofTeam = $days[People::teamOf(People::managerOf($cobrador))['id']];
            $day = $ofTeam->before(0, $back);
            $last = DB::table('payments')->where('cobrador_id', $cobrador)->where('balance_after', 0)
                ->where('day', '<', $ofTeam->date($day))->orderByDesc('id')->first(['credit_id', 'amount']);

            if ($last !== null) {
                $rows[] = self::row($cobrador, $last, $ofTeam, $day, $settlement);
            }
        }

        Books::insert('refused_payments', $rows);
    }

    /**
     * @param  object{credit_id: int, amount: int}  $last  what had paid the credit off
     * @return array<string, mixed>
     */
    private static function row(int $cobrador, object $last, Days $days, int $day, ?Settlement $settlement): array
    {
        $at = fn (int $second): string => gmdate('Y-m-d H:i:s.000', $days->instant($day, $second));
        $settledAt = $settlement === null ? null : $at(self::SETTLED_AT_SECOND);

        return [
            'key' => Books::uuid("refused {$cobrador}"),
            'cobrador_id' => $cobrador,
            'credit_id' => $last->credit_id,
            'amount' => $last->amount,
            'code' => ErrorCode::NotActive->value,
            'taken_at' => $at(self::TAKEN_AT_SECOND),
            'day' => $days->date($day),
            'recorded_at' => $at(self::TOLD_AT_SECOND),
            'settled' => $settlement === null ? 0 : 1,
            'settled_as' => $settlement?->value,
            'settled_at' => $settledAt,
            'settled_by' => $settlement === null ? null : People::managerOf($cobrador),
            'created_at' => $at(self::TOLD_AT_SECOND),
            'updated_at' => $settledAt ?? $at(self::TOLD_AT_SECOND),
        ];
    }
}
