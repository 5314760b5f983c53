<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Enums\AttentionLevel;
use App\Enums\CreditStatus;
use App\Models\Credit;
use App\Models\Installment;
use Carbon\CarbonImmutable;

/** How a credit stands on a day: the one definition of balance, days past due, arrears and level. Centavos. */
final readonly class Standing
{
    /** Money can still be taken: a credit written off accepts payments too. */
    public const OWED = [CreditStatus::Active, CreditStatus::Defaulted];

    private function __construct(
        public int $outstanding,
        public int $daysOverdue,
        public int $overdueInstallments,
        public int $overdueAmount,
        public ?AttentionLevel $level,
    ) {
    }

    /** @param  Credit  $credit with its installments loaded; the paid ones may be left out */
    public static function of(Credit $credit, CarbonImmutable $today): self
    {
        $overdue = $credit->installments->filter(
            fn (Installment $installment): bool => self::isOwed($credit)
                && $installment->paid < $installment->amount
                && $installment->due_on < $today,
        );
        $daysOverdue = self::daysOverdue($overdue->min('due_on'), $today);

        return new self(
            outstanding: self::isOwed($credit) ? $credit->total - $credit->paid : 0,
            daysOverdue: $daysOverdue,
            overdueInstallments: $overdue->count(),
            overdueAmount: $overdue->sum(fn (Installment $installment): int => $installment->amount - $installment->paid),
            level: $credit->status === CreditStatus::Active ? self::level($daysOverdue, $credit->end_date, $today) : null,
        );
    }

    /** Calendar days; due today is not late. */
    public static function daysOverdue(?CarbonImmutable $oldestUnpaid, CarbonImmutable $today): int
    {
        return $oldestUnpaid === null ? 0 : max(0, (int) $oldestUnpaid->diffInDays($today));
    }

    public static function level(int $daysOverdue, ?CarbonImmutable $endDate, CarbonImmutable $today): ?AttentionLevel
    {
        if ($daysOverdue === 0) {
            $soon = $today->addDays(config('attention.due_soon_days'));

            return $endDate !== null && $endDate <= $soon ? AttentionLevel::DueSoon : null;
        }

        $reached = array_filter(config('attention.levels'), fn (int $first): bool => $first <= $daysOverdue);

        return AttentionLevel::from((string) array_key_last($reached));
    }

    public static function isOwed(Credit $credit): bool
    {
        return in_array($credit->status, self::OWED, true);
    }
}
