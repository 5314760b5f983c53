<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\BoxState;
use App\Enums\MovementKind;

/** The cash of one cobrador on one day: what he began with, what went through his hands, what he counted at the end. */
final class CashDay
{
    private const NOON = 12 * 60 + 45;

    private const EVENING = 17 * 60 + 5;

    // Nobody carries more than this through the afternoon.
    private const HANDED_IN_AT_NOON_FROM = 150_000;

    private const SMALL_CHANGE_FROM = 8_000;

    private const SPENT = ['Pasajes', 'Pasajes', 'Pasajes', 'Recarga de celular', 'Fotocopias de contratos', 'Talonario de recibos'];

    private const MISSING = ['Di mal un vuelto.', 'Faltó al contar; lo repongo el viernes.', 'Un billete roto que nadie recibe.'];

    private const OVER = ['La clienta no esperó su vuelto.', 'Sobró al contar; no sé de quién es.'];

    private readonly Dice $dice;

    private readonly int $opening;

    private ?string $openingReason = null;

    /** @var list<array{int, MovementKind, int, string|null, int|null}> minute, kind, amount, note, credit */
    private array $movements = [];

    /** @var array<string, int> */
    private array $sums = ['float' => 0, 'delivery' => 0, 'hand_in' => 0, 'expense' => 0];

    public ?int $declared = null;

    private ?string $reason = null;

    /**
     * @param  self|null  $before  his last one
     * @param  object{payments: int, collected: int, surplus: int, refused: int, first: string|null}  $taken
     * @param  list<object{id: int, amount: int}>  $credits  whose money he hands over
     */
    public function __construct(
        private readonly int $cobradorId,
        private readonly Days $days,
        private readonly int $day,
        private readonly CashCourse $course,
        private readonly ?self $before,
        private readonly object $taken,
        array $credits,
    ) {
        $this->dice = new Dice("box {$cobradorId} {$day}");
        $this->opening = $this->beginsWith();
        $this->lend($credits);
        $this->spend();

        if ($course === CashCourse::Counted) {
            $this->count();
        }
    }

    public function expected(): int
    {
        return $this->opening + $this->taken->collected + $this->sums['float']
            - $this->sums['delivery'] - $this->sums['hand_in'] - $this->sums['expense'];
    }

    /** What he had at the end of that day. */
    public function left(): int
    {
        return $this->declared ?? $this->expected();
    }

    /** @return array<string, mixed> */
    public function row(int $id): array
    {
        $isDeclared = $this->course !== CashCourse::OpenedItself;
        $carried = $isDeclared ? $this->before?->left() : null;
        $openedAt = $isDeclared ? $this->at(60 * 7 + $this->dice->between(5, 25)) : $this->taken->first;
        $closedAt = $this->declared === null ? null : $this->at(self::EVENING + 45 + $this->dice->between(0, 30));

        return [
            'id' => $id,
            'cobrador_id' => $this->cobradorId,
            'day' => $this->days->date($this->day),
            'state' => ($closedAt === null ? BoxState::Open : BoxState::Closed)->value,
            'opening' => $this->opening,
            'opening_declared' => $isDeclared,
            'opening_carried' => $carried,
            'opening_difference' => $carried === null ? null : $this->opening - $carried,
            'opening_reason' => $this->openingReason,
            'payments' => $this->taken->payments,
            'collected' => $this->taken->collected,
            'floats' => $this->sums['float'],
            'deliveries' => $this->sums['delivery'],
            'hand_ins' => $this->sums['hand_in'],
            'expenses' => $this->sums['expense'],
            'surplus' => $this->taken->surplus,
            'expected' => $this->expected(),
            'declared' => $this->declared,
            'difference' => $this->declared === null ? null : $this->declared - $this->expected(),
            'reason' => $this->reason,
            'requires_reconciliation' => ! $isDeclared,
            'opened_at' => $openedAt,
            'opened_by' => $isDeclared ? $this->cobradorId : null,
            'closed_at' => $closedAt,
            'closed_by' => $closedAt === null ? null : $this->cobradorId,
            'version' => $this->changes(),
            'created_at' => $openedAt,
            'updated_at' => $closedAt ?? $openedAt,
        ];
    }

    /** @return list<array<string, mixed>> in the order in which they were made */
    public function movements(int $boxId): array
    {
        usort($this->movements, fn (array $a, array $b): int => $a[0] <=> $b[0]);

        return array_map(fn (array $movement): array => [
            'box_id' => $boxId,
            'kind' => $movement[1]->value,
            'amount' => $movement[2],
            'note' => $movement[3],
            'credit_id' => $movement[4],
            'made_by' => $movement[1] === MovementKind::Float ? People::managerOf($this->cobradorId) : $this->cobradorId,
            'created_at' => $this->at($movement[0]),
        ], $this->movements);
    }

    private function beginsWith(): int
    {
        if ($this->course === CashCourse::OpenedItself) {
            return 0;
        }

        // A box that nobody counted: he goes on with all that was in it.
        $left = $this->before === null ? 1_000 * $this->dice->between(10, 18) : $this->before->left();
        $isLess = $this->before?->declared !== null && $left >= 5_000 && $this->dice->percent(2);
        $this->openingReason = $isLess ? 'Pasajes de la mañana, antes de abrir la caja.' : null;

        return $isLess ? $left - 500 : $left;
    }

    /** @param  list<object{id: int, amount: int}>  $credits */
    private function lend(array $credits): void
    {
        if ($credits !== []) {
            $this->move(7 * 60 + 40, MovementKind::Float, array_sum(array_column($credits, 'amount')), 'Para desembolsos del día');
        } elseif ($this->opening < self::SMALL_CHANGE_FROM && $this->course !== CashCourse::OpenedItself) {
            $this->move(7 * 60 + 35, MovementKind::Float, 10_000, 'Cambio en monedas');
        }

        foreach ($credits as $credit) {
            $this->move($this->dice->between(9 * 60, 15 * 60), MovementKind::Delivery, $credit->amount, null, $credit->id);
        }
    }

    private function spend(): void
    {
        for ($left = $this->isToday() ? 1 : 2; $left > 0; $left--) {
            if ($this->taken->collected > 0 && $this->dice->percent(45)) {
                // Of today only the early morning has happened.
                $minute = $this->isToday() ? 8 * 60 + 50 : $this->dice->between(9 * 60, 16 * 60);
                $this->move($minute, MovementKind::Expense, 100 * $this->dice->between(4, 15), $this->dice->pick(self::SPENT));
            }
        }

        if (! $this->isToday() && $this->taken->collected >= self::HANDED_IN_AT_NOON_FROM) {
            $this->move(self::NOON + $this->dice->between(0, 25), MovementKind::HandIn, self::tens(intdiv($this->taken->collected * 2, 5)), 'Entrega de mediodía');
        }
    }

    private function count(): void
    {
        $handedIn = self::tens($this->expected() - 1_000 * $this->dice->between(10, 18));

        if ($handedIn > 0) {
            $this->move(self::EVENING + $this->dice->between(0, 35), MovementKind::HandIn, $handedIn);
        }

        $this->declared = $this->expected();
        $chance = CashBoxes::alwaysDiffers($this->cobradorId, $this->days, $this->day) ? 1 : $this->dice->between(1, 100);

        if ($chance <= 5 && $this->declared >= 4_000) {
            $this->declared -= 100 * $this->dice->between(1, 30);
            $this->reason = $this->dice->pick(self::MISSING);
        } elseif ($chance <= 8) {
            $this->declared += 50 * $this->dice->between(1, 20);
            $this->reason = $this->dice->pick(self::OVER);
        }
    }

    private function move(int $minute, MovementKind $kind, int $amount, ?string $note = null, ?int $creditId = null): void
    {
        $this->movements[] = [$minute, $kind, $amount, $note, $creditId];
        $this->sums[$kind->value] += $amount;
    }

    /** Each of them was written by itself: opened, every payment and movement, counted. */
    private function changes(): int
    {
        return 2 + $this->taken->payments + $this->taken->refused + count($this->movements) + ($this->declared === null ? 0 : 1);
    }

    private function isToday(): bool
    {
        return $this->day === 0;
    }

    private function at(int $minute): string
    {
        return gmdate('Y-m-d H:i:s.000', $this->days->instant($this->day, 60 * $minute));
    }

    private static function tens(int $centavos): int
    {
        return intdiv($centavos, 1_000) * 1_000;
    }
}
