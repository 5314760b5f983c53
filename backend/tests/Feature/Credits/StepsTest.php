<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Enums\CreditStatus;
use App\Models\Audit;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\TakesSteps;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** Approve, reject, cancel, write off, deliver: who may take which step, and from where. */
final class StepsTest extends TestCase
{
    use RefreshDatabase;
    use TakesSteps;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
    }

    /** @return iterable<string, array{string, CreditStatus, CreditStatus, array<string, int>}> step, from, to, status by role */
    public static function roles(): iterable
    {
        $desk = ['admin' => 200, 'carla' => 200, 'maribel' => 403, 'ruben' => 404, 'wilmer' => 404];

        yield 'approve' => ['approve', CreditStatus::PendingApproval, CreditStatus::WaitingDelivery, $desk];
        yield 'reject' => ['reject', CreditStatus::PendingApproval, CreditStatus::Rejected, $desk];
        yield 'reject what waits for its delivery' => ['reject', CreditStatus::WaitingDelivery, CreditStatus::Rejected, $desk];
        yield 'cancel' => ['cancel', CreditStatus::Active, CreditStatus::Cancelled, $desk];
        yield 'write off' => ['default', CreditStatus::Active, CreditStatus::Defaulted, [...$desk, 'carla' => 403]];
        yield 'deliver' => ['deliver', CreditStatus::WaitingDelivery, CreditStatus::Active, [
            'admin' => 201, 'carla' => 201, 'maribel' => 201, 'ruben' => 404, 'wilmer' => 404,
        ]];
    }

    /** @param  array<string, int>  $statuses */
    #[DataProvider('roles')]
    public function test_each_role_takes_the_steps_of_the_table(string $step, CreditStatus $from, CreditStatus $to, array $statuses): void
    {
        foreach ($statuses as $name => $status) {
            $credit = $this->creditIn($from, $this->teams->maribel);
            $credit->update(['oldest_unpaid_due_on' => $step === 'default' ? '2026-08-25' : $credit->oldest_unpaid_due_on]);
            $answer = $this->step($this->teams->{$name}, $credit, $step)->assertStatus($status);
            $after = $credit->refresh();

            if ($status < 300) {
                $answer->assertJsonPath('data.status', $to->value)->assertJsonPath('data.version', 2);
                self::assertSame([$to, 2], [$after->status, $after->version]);
                $audit = Audit::query()->where('record_id', (string) $credit->id)->sole();
                self::assertSame($this->teams->{$name}->id, $audit->user_id);
            } else {
                $answer->assertJsonPath('code', $status === 403 ? 'forbidden' : 'not_found');
                self::assertSame([$from, 1], [$after->status, $after->version]);
                self::assertSame(0, Audit::query()->where('record_id', (string) $credit->id)->count());
            }
        }
    }

    public function test_another_cobrador_of_the_team_finds_no_credit_to_deliver(): void
    {
        $nancy = User::factory()->cobradorOf($this->teams->carla)->create();

        $this->step($nancy, $this->creditIn(CreditStatus::WaitingDelivery, $this->teams->maribel), 'deliver')->assertNotFound();
    }

    public function test_without_a_session_no_step_is_taken(): void
    {
        $credit = $this->creditIn(CreditStatus::PendingApproval, $this->teams->maribel);

        $this->postJson("/api/credits/{$credit->id}/approve", ['version' => 1])->assertUnauthorized();
    }

    /** @return iterable<string, array{string, list<CreditStatus>}> a step and where it starts */
    public static function starts(): iterable
    {
        yield 'approve' => ['approve', [CreditStatus::PendingApproval]];
        yield 'reject' => ['reject', [CreditStatus::PendingApproval, CreditStatus::WaitingDelivery]];
        yield 'deliver' => ['deliver', [CreditStatus::WaitingDelivery]];
        yield 'cancel' => ['cancel', [CreditStatus::Active]];
        yield 'default' => ['default', []];
    }

    /** @param  list<CreditStatus>  $from */
    #[DataProvider('starts')]
    public function test_a_step_from_elsewhere_is_invalid_and_changes_nothing(string $step, array $from): void
    {
        foreach (CreditStatus::cases() as $status) {
            if (in_array($status, $from, true)) {
                continue;
            }

            $credit = $this->creditIn($status, $this->teams->maribel);
            $before = $credit->refresh()->getAttributes();
            $this->step($this->teams->admin, $credit, $step)
                ->assertUnprocessable()->assertJsonPath('code', 'invalid')->assertJsonStructure(['errors' => ['status']]);
            self::assertSame($before, $credit->refresh()->getAttributes());
        }
    }

    #[TestWith(['approve', CreditStatus::PendingApproval])]
    #[TestWith(['reject', CreditStatus::WaitingDelivery])]
    #[TestWith(['deliver', CreditStatus::WaitingDelivery])]
    #[TestWith(['cancel', CreditStatus::Active])]
    #[TestWith(['default', CreditStatus::Active])]
    public function test_who_saw_another_version_gets_the_current_record(string $step, CreditStatus $from): void
    {
        $credit = $this->creditIn($from, $this->teams->maribel);
        $credit->update(['version' => 4]);

        $answer = $this->step($this->teams->admin, $credit, $step, ['version' => 3])
            ->assertConflict()->assertJsonPath('code', 'stale')->assertJsonPath('data.record.version', 4);
        $shown = $this->getJson("/api/credits/{$credit->id}")->json('data');

        self::assertSame($shown, $answer->json('data.record'));
        self::assertSame([$from, 4], [$credit->refresh()->status, $credit->version]);
    }

    /** @param  array<string, mixed>  $body */
    #[TestWith(['approve', ['version' => null], 'version'])]
    #[TestWith(['approve', ['version' => '1'], 'version'])]
    #[TestWith(['approve', ['version' => 0], 'version'])]
    #[TestWith(['approve', ['version' => -1], 'version'])]
    #[TestWith(['approve', ['version' => 1.5], 'version'])]
    #[TestWith(['approve', ['version' => true], 'version'])]
    #[TestWith(['approve', ['version' => [1]], 'version'])]
    #[TestWith(['approve', ['version' => 4_294_967_296], 'version'])]
    #[TestWith(['approve', ['reason' => 7], 'reason'])]
    #[TestWith(['reject', ['reason' => null], 'reason'])]
    #[TestWith(['reject', ['reason' => ''], 'reason'])]
    #[TestWith(['reject', ['reason' => '   '], 'reason'])]
    #[TestWith(['reject', ['reason' => ['no']], 'reason'])]
    #[TestWith(['reject', ['reason' => "No\x07"], 'reason'])]
    #[TestWith(['reject', ['reason' => "No\u{202E}"], 'reason'])]
    #[TestWith(['cancel', ['reason' => null], 'reason'])]
    #[TestWith(['default', ['reason' => null], 'reason'])]
    #[TestWith(['deliver', ['first_due_on' => '2026-11-24'], 'first_due_on'], 'the day of the delivery')]
    #[TestWith(['deliver', ['first_due_on' => '2027-02-23'], 'first_due_on'], '91 days later')]
    #[TestWith(['deliver', ['first_due_on' => '2026-11-31'], 'first_due_on'])]
    #[TestWith(['deliver', ['first_due_on' => '0000-00-00'], 'first_due_on'])]
    #[TestWith(['deliver', ['first_due_on' => '2026-12-1'], 'first_due_on'])]
    #[TestWith(['deliver', ['first_due_on' => 20261201], 'first_due_on'])]
    #[TestWith(['deliver', ['first_due_on' => ['2026-12-01']], 'first_due_on'])]
    public function test_a_bad_field_is_named_and_nothing_changes(string $step, array $body, string $field): void
    {
        $credit = $this->creditIn(match ($step) {
            'approve' => CreditStatus::PendingApproval,
            'reject', 'deliver' => CreditStatus::WaitingDelivery,
            default => CreditStatus::Active,
        }, $this->teams->maribel);
        $before = $credit->refresh()->getAttributes();

        $this->step($this->teams->admin, $credit, $step, $body)
            ->assertUnprocessable()->assertJsonPath('code', 'invalid')->assertJsonStructure(['errors' => [$field]]);
        self::assertSame($before, $credit->refresh()->getAttributes());
        self::assertSame(0, Audit::query()->count());
    }

    public function test_a_reason_is_kept_with_who_gave_it_up_to_its_length(): void
    {
        $credit = $this->creditIn(CreditStatus::PendingApproval, $this->teams->maribel);
        $reason = str_repeat('ñ', 500);

        $this->step($this->teams->carla, $credit, 'reject', ['reason' => "{$reason}ñ"])->assertUnprocessable();
        $this->step($this->teams->carla, $credit, 'reject', ['reason' => $reason])->assertOk()->assertJsonPath('data.reason', $reason);
        self::assertSame([$this->teams->carla->id, $reason], [$credit->refresh()->decided_by, $credit->reason]);
    }

    #[TestWith(['credits/999999/approve'])]
    #[TestWith(['credits/0/approve'])]
    #[TestWith(['credits/uno/approve'])]
    #[TestWith(['credits/9999999999999999/approve'])]
    public function test_a_credit_that_does_not_exist_is_not_found(string $path): void
    {
        $this->actingAs($this->teams->admin)->postJson("/api/{$path}", ['version' => 1])
            ->assertNotFound()->assertJsonPath('code', 'not_found');
    }

    public function test_a_credit_is_asked_for_approved_and_delivered(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();
        $id = $this->actingAs($this->teams->carla)->postJson('/api/credits', [
            'client_id' => $client->id, 'amount' => '1000.00', 'interest_rate' => '0.90', 'frequency' => 'daily',
        ])->assertCreated()->json('data.id');
        $credit = Credit::query()->findOrFail($id);

        $this->step($this->teams->admin, $credit, 'approve')->assertOk()->assertJsonPath('data.schedule', []);
        $this->step($this->teams->maribel, $credit->refresh(), 'deliver')
            ->assertCreated()
            ->assertJsonPath('data.delivered_on', '2026-11-24')
            ->assertJsonCount(24, 'data.schedule')
            ->assertJsonPath('data.schedule.0', ['number' => 1, 'due_date' => '2026-11-25', 'amount' => '42.00', 'paid' => '0.00']);
        $this->assertNoDrift($credit);
        self::assertSame(
            ['credit.created', 'credit.approved', 'credit.delivered'],
            Audit::query()->where('record_type', 'credits')->orderBy('id')->pluck('action')->all(),
        );
    }
}
