<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\PromiseState;
use App\Enums\VisitResult;
use App\Support\Promises\PromiseSql;
use Illuminate\Support\Facades\DB;

/** What was seen, heard and promised at the doors of those who are late, and of some who no longer are. */
final class FollowUp
{
    private const CREDITS_AT_ONCE = 1_000;

    /** @var array<int, array{float, float}> where each team walks */
    private const PLACES = [1 => [-16.515, -68.205], 2 => [-16.480, -68.115], 3 => [-17.395, -66.215]];

    private const NOTES = [
        'Atiende en la feria los jueves y domingos.', 'Prefiere que lo visiten después de las cinco.', 'Cambió de puesto: ahora vende frente al mercado.',
        'Su hija responde por la cuota cuando viaja.', 'Pide un día más cada mes, y cumple.', 'El garante es su cuñado; hablar con él si falta.',
        'Pagó el anterior sin atraso.', 'Está con deuda en otra financiera.',
    ];

    private const HEARD = [
        VisitResult::Absent->value => [null, null, 'Puesto cerrado, vecinos dicen que viajó.', 'No abrió la puerta.'],
        VisitResult::Promised->value => [null, 'Cobra su quincena.', 'Espera la venta del fin de semana.'],
        VisitResult::Refused->value => ['Dice que este mes no puede.', 'Discute el saldo.'],
        VisitResult::Closed->value => [null, 'El local ya no es suyo.'],
    ];

    /**
     * @param  list<array{Plan, int|null}>  $plans  by the place of their credit
     * @param  array<int, Days>  $days  by team
     */
    public static function write(array $plans, Clients $clients, array $days): void
    {
        foreach (array_chunk($plans, self::CREDITS_AT_ONCE, preserve_keys: true) as $chunk) {
            $rows = ['visits' => [], 'promises' => [], 'credit_notes' => []];

            foreach ($chunk as $at => [$plan, $delivered]) {
                $client = $clients->rows[$plan->clientId];
                $rows = array_merge_recursive($rows, self::ofCredit($at + 1, $plan, $delivered, $client, $days[$client['team_id']]));
            }

            array_map(Books::insert(...), array_keys($rows), $rows);
        }

        self::settle($days[1]);
    }

    /**
     * @param  array<string, mixed>  $client
     * @return array<string, list<array<string, mixed>>> rows by table
     */
    private static function ofCredit(int $id, Plan $plan, ?int $delivered, array $client, Days $days): array
    {
        $dice = new Dice("follow up {$plan->number}");
        $by = $client['cobrador_id'] ?? $client['manager_id'];
        $rows = ['visits' => [], 'promises' => [], 'credit_notes' => []];

        foreach (self::visitDays($plan, $delivered, $days, $dice) as $day) {
            $at = $days->instant($day, 60 * $dice->between(540, 1_000));
            $result = self::result($plan, $dice);
            $rows['visits'][] = self::visit($id, $by, $client['team_id'], $result, $at, $dice);

            if ($result === VisitResult::Promised) {
                $rows['promises'][] = [
                    'credit_id' => $id,
                    'amount' => $plan->terms()->installments()[0],
                    'due_on' => $days->date($days->onOrAfter($day + $dice->between(1, 6))),
                    'made_by' => $by,
                    'created_at' => gmdate('Y-m-d H:i:s.000', $at + 40),
                ];
            }
        }

        if ($rows['visits'] !== [] && $dice->percent(30)) {
            $rows['credit_notes'][] = ['credit_id' => $id, 'user_id' => $by, 'body' => $dice->pick(self::NOTES), 'created_at' => $rows['visits'][0]['recorded_at']];
        }

        $rows['promises'] = self::inTurn($rows['promises']);

        return $rows;
    }

    /** @return list<int> days of the past, in order */
    private static function visitDays(Plan $plan, ?int $delivered, Days $days, Dice $dice): array
    {
        if ($delivered === null || ! ($plan->isLate() || ($plan->isCurrent() && $dice->percent(8)))) {
            return [];
        }

        $from = max($delivered, $plan->isLate() ? -$plan->daysLate : -20);
        $found = [];

        for ($left = $dice->between($plan->isLate() ? 0 : 1, min(5, 1 - intdiv($from, 4))); $left > 0; $left--) {
            $found[] = $days->before($dice->between($from + 1, 0));
        }

        $since = array_unique(array_filter($found, fn (int $day): bool => $day > $from));
        sort($since);

        return $since;
    }

    private static function result(Plan $plan, Dice $dice): VisitResult
    {
        $chance = $dice->between(1, 100);

        return match (true) {
            ! $plan->isLate() || $chance <= 35 => VisitResult::Promised,
            $chance <= 75 => VisitResult::Absent,
            $chance <= 90 => VisitResult::Refused,
            default => VisitResult::Closed,
        };
    }

    /** @return array<string, mixed> */
    private static function visit(int $creditId, int $by, int $teamId, VisitResult $result, int $at, Dice $dice): array
    {
        [$latitude, $longitude] = self::PLACES[$teamId];
        $hasPlace = $dice->percent(80);

        return [
            'credit_id' => $creditId,
            'user_id' => $by,
            'result' => $result->value,
            'note' => $dice->pick(self::HEARD[$result->value]),
            'latitude' => $hasPlace ? $latitude + $dice->between(-9_000, 9_000) / 1_000_000 : null,
            'longitude' => $hasPlace ? $longitude + $dice->between(-9_000, 9_000) / 1_000_000 : null,
            'visited_at' => gmdate('Y-m-d H:i:s.000', $at),
            'recorded_at' => gmdate('Y-m-d H:i:s.000', $at + 12),
            'idempotency_key' => Books::uuid("visit {$creditId} {$at}"),
        ];
    }

    /**
     * @param  list<array<string, mixed>>  $promises  of one credit, in order
     * @return list<array<string, mixed>>
     */
    private static function inTurn(array $promises): array
    {
        foreach ($promises as $at => $promise) {
            $next = $promises[$at + 1]['created_at'] ?? null;
            $isReplaced = $next !== null && substr($next, 0, 10) <= $promise['due_on'];
            $promises[$at]['state'] = ($isReplaced ? PromiseState::Replaced : PromiseState::Broken)->value;
        }

        return $promises;
    }

    /** As the payments say. How those of yesterday ended, and which are due today, is left to the last check to tell. */
    private static function settle(Days $days): void
    {
        [$today, $yesterday] = [$days->date(0), $days->date(-1)];
        $replaced = PromiseState::Replaced->value;

        DB::update('UPDATE promises SET kept = '.PromiseSql::KEPT." WHERE state <> '{$replaced}'");
        DB::update('UPDATE promises SET state = '.PromiseSql::outcome('kept').", due_told = true, broken_told = true WHERE state <> '{$replaced}' AND due_on < ?", [$yesterday]);
        DB::update("UPDATE promises SET state = 'open', due_told = due_on < ? WHERE state <> '{$replaced}' AND due_on >= ?", [$today, $yesterday]);
    }
}
