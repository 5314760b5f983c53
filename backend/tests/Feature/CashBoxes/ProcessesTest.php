<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Enums\BoxState;
use App\Models\CashBox;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\StreamRow;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Process\InvokedProcess;
use Illuminate\Process\PendingProcess;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Process;
use Illuminate\Support\Str;
use Tests\Support\CallsFromProcesses;
use Tests\Support\KeepsBoxes;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/**
 * What real processes do to one box, and what a killed one leaves.
 *
 * @phpstan-import-type Call from CallsFromProcesses
 */
final class ProcessesTest extends TestCase
{
    use CallsFromProcesses;
    use KeepsBoxes;
    use Pays;
    use VerifiesPortfolio;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        config(['broadcasting.default' => 'null']);
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    public function test_the_first_payments_of_a_day_at_once_open_one_box_that_holds_them_all(): void
    {
        $token = $this->tokenOf($this->teams->maribel);
        $credits = [$this->credit, $this->creditOf($this->teams->maribel), $this->creditOf($this->teams->maribel)];

        $answers = $this->allAtOnce(array_map(fn (Credit $credit): array => $this->payment($token, $credit), $credits));

        self::assertSame([201, 201, 201], array_column($answers, 'status'));
        $box = $this->fresh();
        self::assertSame([3, 30_000, 1], [$box->payments, $box->collected, CashBox::query()->count()]);
    }

    public function test_a_payment_and_the_opening_at_once_are_one_box(): void
    {
        $token = $this->tokenOf($this->teams->maribel);

        $answers = $this->allAtOnce([$this->payment($token, $this->credit), $this->boxWrite($token, '', ['opening' => '500.00'])]);

        self::assertSame([201, 201], array_column($answers, 'status'));
        $box = $this->fresh();
        self::assertSame([50_000, 10_000, false], [$box->opening, $box->collected, $box->requires_reconciliation]);
    }

    public function test_of_a_closing_and_a_payment_at_once_none_is_lost(): void
    {
        $box = $this->opened();

        [$closing, $payment] = array_column($this->allAtOnce([
            $this->boxWrite($this->tokenOf($this->teams->carla), "/{$box->id}/close", ['declared' => '500.00', 'version' => $box->version]),
            $this->payment($this->tokenOf($this->teams->maribel), $this->credit),
        ]), 'status');

        self::assertSame(201, $payment);
        self::assertContains($closing, [201, 409]);
        // Closed first, it opened again and kept what was declared; else whoever counted has to count again.
        $box = $this->fresh();
        self::assertSame(
            [BoxState::Open, 10_000, $closing === 201 ? 50_000 : null, $closing === 201],
            [$box->state, $box->collected, $box->declared, $box->requires_reconciliation],
        );
    }

    public function test_of_a_closing_and_a_reversal_at_once_the_box_is_corrected_or_counted_again(): void
    {
        $box = $this->opened();
        $first = $this->pay($this->teams->maribel, $this->credit)->json('data.id');
        $answers = $this->allAtOnce([
            $this->boxWrite($this->tokenOf($this->teams->maribel), "/{$box->id}/close", ['declared' => '585.00', 'version' => $box->version + 1]),
            $this->reversal($first),
        ]);

        self::assertSame(201, $answers[1]['status']);
        $box = $this->fresh();
        self::assertSame(
            $answers[0]['status'] === 201 ? [true, true, 8_500, 1] : [false, false, null, 0],
            [$box->isClosed(), $box->corrected, $box->difference, StreamRow::query()->where('type', 'cash_difference')->count()],
        );
    }

    public function test_two_reminders_at_once_tell_of_a_box_once(): void
    {
        $box = $this->opened();
        $box->update(['day' => Clock::today()->subDay()]);
        $remind = fn (): PendingProcess => Process::path(base_path())->env($this->sameDatabase());

        $running = array_map(fn (): InvokedProcess => $remind()->start([PHP_BINARY, 'artisan', 'boxes:remind']), [1, 2]);
        array_map(fn (InvokedProcess $one) => self::assertTrue($one->wait()->successful()), $running);

        DB::purge();
        self::assertSame(1, StreamRow::query()->where('type', 'box_open')->count());
    }

    public function test_of_two_closings_at_once_one_counts(): void
    {
        $box = $this->opened();
        $calls = array_map(fn (User $user): array => $this->boxWrite(
            $this->tokenOf($user),
            "/{$box->id}/close",
            ['declared' => '490.00', 'reason' => 'Mal cambio.', 'version' => $box->version],
        ), [$this->teams->maribel, $this->teams->carla]);

        $answers = $this->allAtOnce($calls);

        self::assertEqualsCanonicalizing([201, 409], array_column($answers, 'status'));
        $lost = $answers[(int) array_search(409, array_column($answers, 'status'), true)]['body'];
        self::assertSame(['stale', 'closed'], [$lost['code'], $lost['data']['record']['state']]);
        self::assertSame(1, StreamRow::query()->where('type', 'cash_difference')->count());
        self::assertSame(-1_000, $this->fresh()->difference);
    }

    public function test_of_two_movements_at_once_the_second_sees_the_first(): void
    {
        $box = $this->opened();
        $calls = array_map(fn (User $user): array => $this->boxWrite(
            $this->tokenOf($user),
            "/{$box->id}/movements",
            ['kind' => 'float', 'amount' => '100.00', 'version' => $box->version],
        ), [$this->teams->maribel, $this->teams->carla]);

        self::assertEqualsCanonicalizing([201, 409], array_column($this->allAtOnce($calls), 'status'));
        self::assertSame(60_000, $this->fresh()->expected);
    }

    public function test_a_reversal_and_payments_at_once_leave_a_box_that_adds_up(): void
    {
        $first = $this->pay($this->teams->maribel, $this->credit)->json('data.id');
        $token = $this->tokenOf($this->teams->maribel);

        $answers = $this->allAtOnce([
            $this->reversal($first),
            $this->payment($token, $this->creditOf($this->teams->maribel)),
            $this->payment($token, $this->credit),
        ]);

        self::assertSame([201, 201, 201], array_column($answers, 'status'));
        self::assertSame([2, 20_000], [$this->fresh()->payments, $this->fresh()->collected]);
    }

    public function test_the_first_payment_of_a_day_killed_at_any_step_is_whole_in_its_box_or_was_never_made(): void
    {
        $call = $this->payment($this->tokenOf($this->teams->maribel), $this->credit);

        for ($step = 1; $this->killedAfter($step, $call); $step++) {
            $box = CashBox::query()->first();
            self::assertSame(Payment::query()->count(), $box->payments ?? 0);
            self::assertSame(0, Artisan::call('portfolio:verify'), Artisan::output());
        }

        self::assertGreaterThan(10, $step);
        self::assertSame(10_000, $this->fresh()->collected);
    }

    public function test_a_closing_killed_at_any_step_is_whole_or_was_never_made(): void
    {
        $box = $this->opened();
        $call = $this->boxWrite($this->tokenOf($this->teams->maribel), "/{$box->id}/close", [
            'declared' => '490.00', 'reason' => 'Mal cambio.', 'version' => $box->version,
        ]);

        for ($step = 1; $this->killedAfter($step, $call); $step++) {
            self::assertSame((int) $this->fresh()->isClosed(), StreamRow::query()->where('type', 'cash_difference')->count());
            self::assertSame(0, Artisan::call('portfolio:verify'), Artisan::output());
        }

        self::assertGreaterThan(5, $step);
        self::assertTrue($this->fresh()->isClosed());
    }

    private function opened(): CashBox
    {
        $this->openBox($this->teams->maribel)->assertCreated();

        return $this->fresh();
    }

    private function fresh(): CashBox
    {
        DB::purge();

        return CashBox::ofDay($this->teams->maribel->id, Clock::today())->sole();
    }

    /** @return Call */
    private function reversal(int $payment): array
    {
        return [
            'token' => $this->tokenOf($this->teams->carla), 'path' => "payments/{$payment}/reversal", 'key' => (string) Str::uuid(),
            'body' => ['reason' => 'Se cobró dos veces.'],
        ];
    }

    /** @return Call */
    private function payment(string $token, Credit $credit): array
    {
        return [
            'token' => $token, 'path' => 'payments', 'key' => (string) Str::uuid(),
            'body' => ['credit_id' => $credit->id, 'amount' => '100.00', 'payment_method' => 'cash'],
        ];
    }

    /**
     * @param  array<string, mixed>  $body
     * @return Call
     */
    private function boxWrite(string $token, string $path, array $body): array
    {
        return ['token' => $token, 'path' => "cash-boxes{$path}", 'key' => (string) Str::uuid(), 'body' => $body];
    }
}
