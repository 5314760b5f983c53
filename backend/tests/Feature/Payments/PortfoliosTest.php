<?php

declare(strict_types=1);

namespace Tests\Feature\Payments;

use App\Enums\PaymentKind;
use App\Models\Credit;
use App\Models\Installment;
use App\Models\Payment;
use App\Models\PaymentAllocation;
use App\Support\Clock;
use App\Support\Credits\Standing;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use Random\Randomizer;
use Tests\Support\ManyCases;
use Tests\Support\Payments\RandomHand;
use Tests\Support\Payments\SlowCredit;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** Random portfolios through payments and reversals, beside a book whose every figure is added up from the start. */
final class PortfoliosTest extends TestCase
{
    use ManyCases;
    use RefreshDatabase;

    private const PORTFOLIOS = 1_000;

    private TwoTeams $teams;

    public function test_any_sequence_of_payments_and_reversals_keeps_the_book(): void
    {
        config(['broadcasting.default' => 'null']);
        $this->teams = TwoTeams::create();

        $this->manyCases(function (Randomizer $random): void {
            DB::beginTransaction();

            try {
                $this->travelTo(CarbonImmutable::parse('2026-11-02T13:00:00Z'));
                $this->portfolio(new RandomHand($this->teams, $random), $random);
            } finally {
                DB::rollBack();
            }
        }, self::PORTFOLIOS);
    }

    private function portfolio(RandomHand $hand, Randomizer $random): void
    {
        $credits = array_map(fn (): SlowCredit => $hand->lend(), range(1, $random->getInt(1, 2)));

        for ($acts = $random->getInt(3, 6); $acts > 0; $acts--) {
            $credit = $credits[$random->getInt(0, count($credits) - 1)];
            $hand->act($credit);
            $this->assertIsKept($credit);
            $this->travel($random->getInt(1, 4_000))->minutes();
        }

        array_map($this->assertIsKept(...), $credits);
        self::assertSame(0, Artisan::call('portfolio:verify'), Artisan::output());
    }

    private function assertIsKept(SlowCredit $book): void
    {
        $credit = Credit::query()->with('installments')->findOrFail($book->id);
        $balance = $book->balance();

        self::assertSame([
            'paid' => $book->total - $balance,
            'balance' => $balance,
            'oldest unpaid' => $book->oldestUnpaid(),
            'status' => $book->status(),
            'version' => 1 + count($book->payments) + count($book->reversals),
            'installments' => array_map($book->paidOf(...), array_keys($book->installments)),
        ], [
            'paid' => $credit->paid,
            'balance' => Standing::of($credit, Clock::today())->outstanding,
            'oldest unpaid' => $credit->oldest_unpaid_due_on?->format('Y-m-d'),
            'status' => $credit->status->value,
            'version' => $credit->version,
            'installments' => $credit->installments->map(fn (Installment $one): int => $one->paid)->all(),
        ]);
        self::assertSame($book->total, (int) $credit->installments->sum('amount'));
        self::assertSame($this->payments($book), $this->stored($book->id));
    }

    /** @return array<int, array<string, mixed>> */
    private function payments(SlowCredit $book): array
    {
        $rows = array_map(fn (array $one): array => [
            'amount' => $one['amount'], 'balance' => $one['balance'], 'reverses' => null, 'recovery' => $one['recovery'],
            'day' => $one['day'], 'method' => $one['method'], 'pieces' => $one['pieces'], 'settled' => $one['settled'],
        ], $book->payments);

        foreach ($book->reversals as $id => $one) {
            $rows[$id] = [
                'amount' => $one['amount'], 'balance' => $one['balance'], 'reverses' => $one['reverses'],
                'recovery' => $rows[$one['reverses']]['recovery'], 'day' => null, 'method' => $rows[$one['reverses']]['method'], 'pieces' => [], 'settled' => [],
            ];
        }

        ksort($rows);

        return $rows;
    }

    /** @return array<int, array<string, mixed>> */
    private function stored(int $credit): array
    {
        $rows = [];

        foreach (Payment::query()->where('credit_id', $credit)->with('allocations.installment')->orderBy('id')->get() as $payment) {
            $pieces = $payment->allocations->sortBy('installment.number')->keyBy('installment.number');
            $rows[$payment->id] = [
                'amount' => $payment->amount, 'balance' => $payment->balance_after, 'reverses' => $payment->reverses_id,
                'recovery' => $payment->is_recovery, 'day' => $payment->kind === PaymentKind::Payment ? $payment->day->format('Y-m-d') : null,
                'method' => $payment->method->value,
                'pieces' => $pieces->map(fn (PaymentAllocation $one): int => $one->amount)->all(),
                'settled' => $pieces->map(fn (PaymentAllocation $one): bool => $one->settled)->all(),
            ];
        }

        return $rows;
    }
}
