<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Holiday;
use App\Models\Installment;
use App\Models\Payment;
use App\Support\Credits\Drift;
use App\Support\Credits\Terms;
use App\Support\Money;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Str;
use Random\Randomizer;
use Tests\Support\ManyCases;
use Tests\Support\Pays;
use Tests\Support\TakesSteps;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** Payments, reversals and late decrees in any order. */
final class HistoriesTest extends TestCase
{
    use ManyCases;
    use Pays;
    use RefreshDatabase;
    use TakesSteps;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-20T15:00:00Z'));
        $this->teams = TwoTeams::create();
    }

    public function test_whatever_happens_to_a_credit_it_adds_up_and_falls_due_on_collection_days(): void
    {
        $this->manyCases(function (Randomizer $random): void {
            Holiday::query()->delete();
            $credit = $this->delivered($random);

            for ($act = $random->getInt(3, 9); $act > 0; $act--) {
                match ($random->getInt(0, 3)) {
                    0 => $this->decree($random, $credit),
                    1 => $this->reverse($random, $credit),
                    default => $this->take($random, $credit),
                };
                $this->assertSound($credit);
            }
        }, times: 60);
    }

    private function delivered(Randomizer $random): Credit
    {
        $frequency = Frequency::cases()[$random->getInt(0, 3)];
        $terms = new Terms($random->getInt(2_400, 500_000), $random->getInt(0, Terms::maxRateBp($frequency)), $frequency);
        $credit = Credit::factory()->for(Client::factory()->of($this->teams->maribel))->undelivered()->create([
            'amount' => $terms->amount, 'rate_bp' => $terms->rateBp, 'total' => $terms->total(),
            'frequency' => $frequency, 'installments_count' => Terms::installmentsOf($frequency),
        ]);
        $this->step($this->teams->maribel, $credit, 'deliver')->assertCreated();

        return $credit->refresh();
    }

    /** On the day of one of its instalments, paid or not. */
    private function decree(Randomizer $random, Credit $credit): void
    {
        $days = Installment::query()->where('credit_id', $credit->id)->toBase()->pluck('due_on')->all();
        $day = $days[$random->getInt(0, count($days) - 1)];

        self::assertSame(0, Artisan::call('holidays:apply', ['--date' => $day, '--name' => 'Por decreto']));
    }

    private function take(Randomizer $random, Credit $credit): void
    {
        $owed = $credit->refresh()->total - $credit->paid;

        if ($owed > 0) {
            $amount = $random->getInt(1, 4) === 1 ? $owed : $random->getInt(1, $owed);
            $this->pay($this->teams->maribel, $credit, ['amount' => Money::wire($amount)])->assertCreated();
        }
    }

    private function reverse(Randomizer $random, Credit $credit): void
    {
        $payments = Payment::query()->where(['credit_id' => $credit->id, 'kind' => 'payment'])->whereDoesntHave('reversal')->pluck('id')->all();

        if ($payments !== []) {
            $this->actingAs($this->teams->carla)->postJson(
                "/api/payments/{$payments[$random->getInt(0, count($payments) - 1)]}/reversal",
                ['reason' => 'Se cobró a otra persona.'],
                ['Idempotency-Key' => (string) Str::uuid()],
            )->assertCreated();
        }
    }

    private function assertSound(Credit $credit): void
    {
        $credit = Credit::query()->with([...Drift::RELATIONS, 'client.team'])->findOrFail($credit->id);
        $calendar = Holiday::calendarOf($credit->client->team->department);
        $days = $credit->installments->map(fn (Installment $one): string => $one->due_on->format('Y-m-d'));

        self::assertSame([], Drift::of($credit));
        self::assertSame($credit->total, (int) $credit->installments->sum('amount'));
        self::assertSame($credit->paid === $credit->total ? CreditStatus::Completed : CreditStatus::Active, $credit->status);
        self::assertSame($credit->first_due_on?->format('Y-m-d'), $days->first());
        self::assertTrue($credit->frequency !== Frequency::Daily || $days->unique()->count() === 24);

        // A reversal may bring back an instalment that was paid when its day became a holiday: the next run moves it.
        self::assertSame(0, Artisan::call('holidays:apply'));

        foreach ($credit->installments()->whereColumn('paid', '<', 'amount')->get() as $one) {
            self::assertTrue($calendar->isCollectionDay($one->due_on));
        }
    }
}
