<?php

declare(strict_types=1);

namespace Tests\Feature\Payments;

use App\Models\Payment;
use App\Support\Payments\TakenLate;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

final class TakenLateTest extends TestCase
{
    use Pays;
    use RefreshDatabase;
    use VerifiesPortfolio;

    #[TestWith([null, false], 'now')]
    #[TestWith(['2026-11-25T00:00:00Z', false], 'ahead of the server')]
    #[TestWith(['2026-11-21T15:00:00Z', false], 'three days ago to the second')]
    #[TestWith(['2026-11-21T14:59:59.999Z', true], 'a millisecond more')]
    #[TestWith(['2026-08-27T15:00:00Z', true], 'as long ago as a key is kept')]
    public function test_money_told_late_is_accepted_with_both_times_and_known_as_late(?string $takenAt, bool $isLate): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $maribel = TwoTeams::create()->maribel;

        $this->pay($maribel, $this->creditOf($maribel), ['taken_at' => $takenAt])->assertCreated();

        $payment = Payment::query()->sole();
        self::assertSame($isLate, TakenLate::is($payment->taken_at, $payment->recorded_at));
        self::assertEquals(CarbonImmutable::parse('2026-11-24T15:00:00Z'), $payment->recorded_at);
    }
}
