<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\CreditStatus;

/** Who decided on a credit, when and why. */
final class Decision
{
    private const ADMIN = 1;

    private const DECIDED_AT_SECOND = 18 * 3_600 + 15 * 60;

    // Written off from 91 days on, by a wide enough margin for the days that nothing fell due.
    private const WRITTEN_OFF_AFTER_DAYS = 99;

    private const WRITTEN_OFF = ['Se fue de la ciudad y nadie da razón.', 'Cerró su puesto; el garante tampoco paga.', 'Enfermedad larga, sin ingresos.'];

    private const REJECTED = ['Tiene otra deuda vencida.', 'No presentó garante.', 'El negocio no alcanza para la cuota.'];

    /** @return array{decided_by: int|null, decided_at: string|null, reason: string|null, defaulted_on: string|null} columns */
    public static function of(Plan $plan, Days $days, ?int $delivered, int $managerId): array
    {
        $dice = new Dice("decision {$plan->number}");
        $status = $plan->status();

        return match ($status) {
            CreditStatus::PendingApproval => self::row(null, null, null),
            CreditStatus::Rejected => self::row($managerId, self::evening($days, -$dice->between(1, 30)), $dice->pick(self::REJECTED)),
            CreditStatus::Defaulted => self::writtenOff($days, -$dice->between(0, $plan->daysLate - self::WRITTEN_OFF_AFTER_DAYS), $dice),
            default => self::row($managerId, self::evening($days, $days->before($delivered ?? 0)), null),
        };
    }

    /** @return array{decided_by: int|null, decided_at: string|null, reason: string|null, defaulted_on: string|null} */
    private static function writtenOff(Days $days, int $before, Dice $dice): array
    {
        $day = $days->before($before);

        return self::row(self::ADMIN, self::evening($days, $day), $dice->pick(self::WRITTEN_OFF), $days->date($day));
    }

    /** @return array{decided_by: int|null, decided_at: string|null, reason: string|null, defaulted_on: string|null} */
    private static function row(?int $by, ?string $at, ?string $reason, ?string $defaultedOn = null): array
    {
        return ['decided_by' => $by, 'decided_at' => $at, 'reason' => $reason, 'defaulted_on' => $defaultedOn];
    }

    private static function evening(Days $days, int $day): string
    {
        return gmdate('Y-m-d H:i:s.000', $days->instant($day, self::DECIDED_AT_SECOND));
    }
}
