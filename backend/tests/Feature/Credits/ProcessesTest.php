<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Enums\CreditStatus;
use App\Models\Credit;
use App\Models\Holiday;
use App\Models\Installment;
use App\Models\User;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;
use Tests\Support\CallsFromProcesses;
use Tests\Support\TakesSteps;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** Two people at one credit at the same instant, and a delivery that dies on its way. */
final class ProcessesTest extends TestCase
{
    use CallsFromProcesses;
    use TakesSteps;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        config(['broadcasting.default' => 'null']);
        $this->teams = TwoTeams::create();
    }

    /**
     * @param  array<string, mixed>  $body
     * @return array{token: string, path: string, key: string, body: array<string, mixed>}
     */
    private function stepCall(User $user, Credit $credit, string $step, ?string $key = null, array $body = []): array
    {
        return [
            'token' => $this->tokenOf($user),
            'path' => "credits/{$credit->id}/{$step}",
            'key' => $key ?? (string) Str::uuid(),
            'body' => ['version' => $credit->version, 'reason' => 'Acuerdo con el cliente.', ...$body],
        ];
    }

    /** @return array{token: string, path: string, key: string, body: array<string, mixed>} */
    private function payment(Credit $credit): array
    {
        return ['path' => 'payments', 'body' => ['credit_id' => $credit->id, 'amount' => '85.00', 'payment_method' => 'cash']]
            + $this->stepCall($this->teams->maribel, $credit, '');
    }

    /**
     * @param  list<array{status: int, body: array<string, mixed>}>  $answers
     * @return list<string>
     */
    private static function codes(array $answers): array
    {
        return array_map(fn (array $answer): string => $answer['body']['code'] ?? 'done', $answers);
    }

    public function test_of_two_approvals_at_once_one_is_stale(): void
    {
        $credit = $this->creditIn(CreditStatus::PendingApproval, $this->teams->maribel);

        $answers = $this->allAtOnce([$this->stepCall($this->teams->carla, $credit, 'approve'), $this->stepCall($this->teams->admin, $credit, 'approve')]);

        self::assertEqualsCanonicalizing(['done', 'stale'], self::codes($answers));
        self::assertSame([CreditStatus::WaitingDelivery, 2], [$credit->refresh()->status, $credit->version]);
    }

    public function test_of_an_approval_and_a_rejection_at_once_one_stands(): void
    {
        $credit = $this->creditIn(CreditStatus::PendingApproval, $this->teams->maribel);

        $answers = $this->allAtOnce([$this->stepCall($this->teams->carla, $credit, 'approve'), $this->stepCall($this->teams->admin, $credit, 'reject')]);

        self::assertEqualsCanonicalizing(['done', 'stale'], self::codes($answers));
        self::assertSame(
            self::codes($answers)[0] === 'done' ? CreditStatus::WaitingDelivery : CreditStatus::Rejected,
            $credit->refresh()->status,
        );
    }

    public function test_one_key_at_once_is_one_delivery_and_all_get_its_answer(): void
    {
        $credit = $this->creditIn(CreditStatus::WaitingDelivery, $this->teams->maribel);

        $answers = $this->allAtOnce(array_fill(0, 3, $this->stepCall($this->teams->maribel, $credit, 'deliver', self::KEY)));

        self::assertSame([201, 201, 201], array_column($answers, 'status'));
        self::assertCount(1, array_unique(array_map(json_encode(...), $answers)));
        self::assertSame([12, 2], [Installment::query()->count(), $credit->refresh()->version]);
    }

    public function test_two_keys_at_once_are_one_schedule(): void
    {
        $credit = $this->creditIn(CreditStatus::WaitingDelivery, $this->teams->maribel);

        $answers = $this->allAtOnce([$this->stepCall($this->teams->maribel, $credit, 'deliver'), $this->stepCall($this->teams->carla, $credit, 'deliver')]);

        self::assertEqualsCanonicalizing(['done', 'stale'], self::codes($answers));
        self::assertSame([12, 1], [Installment::query()->count(), DB::table('idempotency_keys')->count()]);
    }

    public function test_money_and_a_cancellation_at_once_never_both_stand(): void
    {
        $credit = $this->creditIn(CreditStatus::Active, $this->teams->maribel);

        $codes = self::codes($this->allAtOnce([$this->payment($credit), $this->stepCall($this->teams->carla, $credit, 'cancel')]));

        self::assertContains($codes, [['done', 'stale'], ['not_active', 'done']]);
        self::assertSame(
            $codes[0] === 'done' ? [CreditStatus::Active, 8_500] : [CreditStatus::Cancelled, 0],
            [$credit->refresh()->status, $credit->paid],
        );
    }

    public function test_payments_while_dates_move_all_count(): void
    {
        $credit = $this->creditIn(CreditStatus::Active, $this->teams->maribel);
        $due = $credit->installments()->skip(5)->firstOrFail()->due_on;
        Holiday::query()->insert(['date' => $due->format('Y-m-d'), 'name' => 'Por decreto']);
        $payers = array_map(fn (): array => $this->startCaller($this->payment($credit)), range(1, 3));

        foreach ($payers as [, $in, $out]) {
            self::assertSame("ready\n", fgets($out));
            fwrite($in, "go\n");
        }

        self::assertSame(0, Artisan::call('holidays:apply'));

        foreach ($payers as [$process, , $out]) {
            self::assertStringContainsString('"status":201', (string) stream_get_contents($out));
            proc_close($process);
        }

        self::assertSame([3 * 8_500, 5], [$credit->refresh()->paid, $credit->version]);
        self::assertGreaterThan($due, $credit->installments()->skip(5)->firstOrFail()->due_on);
    }

    public function test_a_delivery_killed_at_any_step_is_whole_or_was_not(): void
    {
        for ($step = 1, $wasStopped = true; $wasStopped; $step++) {
            self::assertLessThan(30, $step);
            $credit = $this->creditIn(CreditStatus::WaitingDelivery, $this->teams->maribel);
            $call = $this->stepCall($this->teams->maribel, $credit, 'deliver');
            $wasStopped = $this->killedAfter($step, $call);

            self::assertSame(0, Artisan::call('portfolio:verify'), Artisan::output());
            self::assertContains(
                [$credit->refresh()->status, $credit->installments()->count()],
                [[CreditStatus::WaitingDelivery, 0], [CreditStatus::Active, 12]],
            );
            self::assertSame([201], array_column($this->allAtOnce([$call]), 'status'));
            self::assertSame([CreditStatus::Active, 12], [$credit->refresh()->status, $credit->installments()->count()]);
        }

        self::assertGreaterThan(4, $step);
    }
}
