<?php

declare(strict_types=1);

namespace Tests\Unit\Credits;

use App\Enums\AttentionLevel;
use App\Enums\CreditStatus;
use App\Models\Credit;
use App\Models\Installment;
use App\Support\Clock;
use App\Support\Credits\Standing;
use Illuminate\Database\Eloquent\Collection;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\TestCase;

final class StandingTest extends TestCase
{
    /** Two instalments of 100 on 2 and 9 November, with this much paid. */
    private function standing(string $today, int $paid = 0, CreditStatus $status = CreditStatus::Active): Standing
    {
        $first = new Installment(['number' => 1, 'due_on' => '2026-11-02', 'amount' => 100, 'paid' => min($paid, 100)]);
        $second = new Installment(['number' => 2, 'due_on' => '2026-11-09', 'amount' => 100, 'paid' => max(0, $paid - 100)]);
        $credit = new Credit(['total' => 200, 'paid' => $paid, 'status' => $status, 'end_date' => '2026-11-09']);

        return Standing::of($credit->setRelation('installments', new Collection([$first, $second])), Clock::date($today));
    }

    public function test_due_today_is_not_late_and_tomorrow_it_is(): void
    {
        $arrears = fn (Standing $standing): array => [
            $standing->daysOverdue, $standing->overdueInstallments, $standing->overdueAmount,
        ];

        self::assertSame([0, 0, 0], $arrears($this->standing('2026-11-02')));
        self::assertSame([1, 1, 100], $arrears($this->standing('2026-11-03')));
    }

    public function test_arrears_are_what_is_left_of_the_overdue_instalments_only(): void
    {
        $standing = $this->standing('2026-11-05', paid: 30);

        self::assertSame([170, 3, 1, 70], [$standing->outstanding, $standing->daysOverdue, $standing->overdueInstallments, $standing->overdueAmount]);
    }

    public function test_late_days_count_from_the_oldest_unpaid_instalment(): void
    {
        self::assertSame([12, 2, 200], [
            $this->standing('2026-11-14')->daysOverdue,
            $this->standing('2026-11-14')->overdueInstallments,
            $this->standing('2026-11-14')->overdueAmount,
        ]);
        self::assertSame(5, $this->standing('2026-11-14', paid: 100)->daysOverdue);
    }

    #[TestWith([1, AttentionLevel::Late1])]
    #[TestWith([3, AttentionLevel::Late1])]
    #[TestWith([4, AttentionLevel::Late2])]
    #[TestWith([7, AttentionLevel::Late2])]
    #[TestWith([8, AttentionLevel::Late3])]
    #[TestWith([15, AttentionLevel::Late3])]
    #[TestWith([16, AttentionLevel::Late4])]
    #[TestWith([30, AttentionLevel::Late4])]
    #[TestWith([31, AttentionLevel::Late5])]
    #[TestWith([60, AttentionLevel::Late5])]
    #[TestWith([61, AttentionLevel::Late6])]
    #[TestWith([90, AttentionLevel::Late6])]
    #[TestWith([91, AttentionLevel::Late7])]
    #[TestWith([400, AttentionLevel::Late7])]
    public function test_each_level_begins_and_ends_on_its_day(int $daysOverdue, AttentionLevel $level): void
    {
        self::assertSame($level, Standing::level($daysOverdue, null, Clock::date('2026-11-24')));
    }

    #[TestWith(['2026-12-02', null])]
    #[TestWith(['2026-12-01', AttentionLevel::DueSoon])]
    #[TestWith(['2026-11-24', AttentionLevel::DueSoon])]
    #[TestWith(['2026-11-20', AttentionLevel::DueSoon])]
    public function test_a_credit_ends_soon_from_the_seventh_day_before(string $endDate, ?AttentionLevel $level): void
    {
        self::assertSame($level, Standing::level(0, Clock::date($endDate), Clock::date('2026-11-24')));
    }

    public function test_what_is_written_off_is_still_late_but_has_no_level(): void
    {
        $standing = $this->standing('2026-11-14', status: CreditStatus::Defaulted);

        self::assertSame([200, 12, null], [$standing->outstanding, $standing->daysOverdue, $standing->level]);
    }

    public function test_on_a_cancelled_credit_nothing_is_owed_and_nothing_late(): void
    {
        $standing = $this->standing('2026-11-14', status: CreditStatus::Cancelled);

        self::assertSame([0, 0, 0, 0, null], [
            $standing->outstanding, $standing->daysOverdue, $standing->overdueInstallments, $standing->overdueAmount, $standing->level,
        ]);
    }
}
