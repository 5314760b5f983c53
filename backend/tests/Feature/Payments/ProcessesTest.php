<?php

declare(strict_types=1);

namespace Tests\Feature\Payments;

use App\Models\Credit;
use App\Models\Payment;
use App\Models\RefusedPayment;
use App\Models\StreamRow;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;
use Tests\Support\CallsFromProcesses;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** What real processes do to each other, and what a killed one leaves. */
final class ProcessesTest extends TestCase
{
    use CallsFromProcesses;
    use Pays;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        config(['broadcasting.default' => 'null']);
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    public function test_the_same_payment_at_once_is_one_and_all_get_its_answer(): void
    {
        $answers = $this->allAtOnce(array_fill(0, 4, $this->payment('100.00', self::KEY)));

        self::assertSame(array_fill(0, 4, 201), array_column($answers, 'status'));
        self::assertCount(1, array_unique(array_map(json_encode(...), $answers)));
        $this->assertPaid(1, 10_000);
    }

    public function test_of_two_bodies_under_one_key_one_is_recorded(): void
    {
        $answers = $this->allAtOnce([$this->payment('100.00', self::KEY), $this->payment('50.00', self::KEY)]);

        self::assertEqualsCanonicalizing([201, 409], array_column($answers, 'status'));
        $won = array_search(201, array_column($answers, 'status'), true);
        self::assertSame('idempotency_conflict', $answers[1 - $won]['body']['code']);
        $this->assertPaid(1, $won === 0 ? 10_000 : 5_000);
    }

    public function test_of_two_payments_of_all_that_is_owed_one_is_recorded(): void
    {
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '1000.00'])->assertCreated();

        $answers = $this->allAtOnce([$this->payment('20.00'), $this->payment('20.00')]);

        self::assertEqualsCanonicalizing([201, 422], array_column($answers, 'status'));
        self::assertContains('exceeds_balance', array_column(array_column($answers, 'body'), 'code'));
        $this->assertPaid(2, 102_000);
    }

    public function test_two_reversals_at_once_are_one(): void
    {
        $payment = $this->pay($this->teams->maribel, $this->credit)->json('data.id');

        $answers = $this->allAtOnce([
            $this->reversal($this->tokenOf($this->teams->carla), $payment),
            $this->reversal($this->tokenOf($this->teams->admin), $payment),
        ]);

        self::assertEqualsCanonicalizing([201, 409], array_column($answers, 'status'));
        self::assertContains('stale', array_column(array_column($answers, 'body'), 'code'));
        $this->assertPaid(2, 0);
    }

    public function test_a_payment_and_a_reversal_at_once_both_count(): void
    {
        $payment = $this->pay($this->teams->maribel, $this->credit, ['amount' => '900.00'])->json('data.id');

        $answers = $this->allAtOnce([$this->payment('127.00'), $this->reversal($this->tokenOf($this->teams->carla), $payment)]);

        self::assertSame([201, 201], array_column($answers, 'status'));
        $this->assertPaid(3, 12_700);
    }

    public function test_of_a_payment_and_its_refusal_under_one_key_one_is_recorded(): void
    {
        $answers = $this->allAtOnce([
            $this->payment('85.00', self::KEY),
            ['path' => 'payments/refused', 'body' => [
                'key' => self::KEY, 'credit_id' => $this->credit->id, 'amount' => '85.00', 'payment_method' => 'cash',
                'taken_at' => '2026-11-24T14:00:00Z', 'code' => 'not_active',
            ]] + $this->payment('85.00', self::KEY),
        ]);

        self::assertEqualsCanonicalizing([201, 409], array_column($answers, 'status'));
        self::assertSame(1, Payment::query()->count() + RefusedPayment::query()->count());
    }

    public function test_two_settlements_of_refused_cash_at_once_are_one(): void
    {
        $this->actingAs($this->teams->maribel)->postJson('/api/payments/refused', [
            'key' => self::KEY, 'credit_id' => $this->credit->id, 'amount' => '85.00', 'payment_method' => 'cash',
            'taken_at' => '2026-11-24T14:00:00Z', 'code' => 'not_active',
        ])->assertCreated();
        $call = ['path' => 'payments/refused/'.self::KEY.'/settle', 'key' => self::KEY];

        $answers = $this->allAtOnce([
            ['token' => $this->tokenOf($this->teams->carla), 'body' => ['as' => 'returned']] + $call,
            ['token' => $this->tokenOf($this->teams->maribel), 'body' => ['as' => 'handed_in']] + $call,
        ]);

        self::assertEqualsCanonicalizing([200, 409], array_column($answers, 'status'));
        self::assertSame(1, DB::table('audit')->where('action', 'payment.refused_settled')->count());
    }

    public function test_a_payment_killed_at_any_step_is_whole_or_was_never_made(): void
    {
        $call = $this->payment('210.00', self::KEY);

        for ($step = 1, $whole = []; $this->killedAfter($step, $call); $step++) {
            $whole[] = $this->isWholeElseNothing(0, 21_000);
        }

        // Some were killed before the commit, and one after it and before its answer.
        self::assertGreaterThan(8, count(array_keys($whole, false, true)));
        self::assertContains(true, $whole);
        $this->assertPaid(1, 21_000);
    }

    public function test_a_reversal_killed_at_any_step_is_whole_or_was_never_made(): void
    {
        $payment = $this->pay($this->teams->maribel, $this->credit, ['amount' => '1027.00'])->json('data.id');
        $call = $this->reversal($this->tokenOf($this->teams->carla), $payment);

        for ($step = 1, $whole = []; $this->killedAfter($step, $call); $step++) {
            $whole[] = $this->isWholeElseNothing(1, 0);
        }

        self::assertGreaterThan(15, count(array_keys($whole, false, true)));
        self::assertContains(true, $whole);
        $this->assertPaid(2, 0);
    }

    /** @return array{token: string, path: string, key: string, body: array<string, mixed>} */
    private function payment(string $amount, ?string $key = null): array
    {
        return [
            'token' => $this->tokenOf($this->teams->maribel),
            'path' => 'payments',
            'key' => $key ?? (string) Str::uuid(),
            'body' => ['credit_id' => $this->credit->id, 'amount' => $amount, 'payment_method' => 'cash'],
        ];
    }

    /** @return array{token: string, path: string, key: string, body: array<string, mixed>} */
    private function reversal(string $token, int $payment): array
    {
        return ['token' => $token, 'path' => "payments/{$payment}/reversal", 'key' => (string) Str::uuid(), 'body' => ['reason' => 'Se cobró dos veces.']];
    }

    private function assertPaid(int $payments, int $paid): void
    {
        DB::purge();
        self::assertSame([$payments, $payments, $paid], [Payment::query()->count(), $this->told(), $this->credit->refresh()->paid]);
    }

    private function isWholeElseNothing(int $before, int $paidAfter): bool
    {
        $isWhole = Payment::query()->count() > $before;

        self::assertSame($before + (int) $isWhole, $this->told());
        self::assertSame($before + (int) $isWhole, DB::table('idempotency_keys')->whereNotNull('response')->count());
        self::assertSame($isWhole, $this->credit->refresh()->paid === $paidAfter);
        self::assertSame(0, Artisan::call('portfolio:verify'), Artisan::output());

        return $isWhole;
    }

    private function told(): int
    {
        return StreamRow::query()->whereIn('type', ['payment_received', 'payment_reversed'])->count();
    }
}
