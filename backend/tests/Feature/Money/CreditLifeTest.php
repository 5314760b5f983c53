<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Actions\Credits\CreateCredit;
use App\Actions\Credits\DeliverCredit;
use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Exceptions\ApiException;
use App\Models\Audit;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Holiday;
use App\Support\Clock;
use App\Support\Credits\Drift;
use App\Support\Credits\Terms;
use Illuminate\Auth\Access\AuthorizationException;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class CreditLifeTest extends TestCase
{
    use RefreshDatabase;

    private TwoTeams $teams;

    private Client $client;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->client = Client::factory()->of($this->teams->maribel)->create();
    }

    private function created(int $rateBp = 270): Credit
    {
        return app(CreateCredit::class)->handle($this->teams->carla, $this->client->id, new Terms(100_000, $rateBp, Frequency::Daily));
    }

    private function delivered(?string $firstDue = null): Credit
    {
        $credit = $this->created();
        $credit->update(['status' => CreditStatus::WaitingDelivery]);

        return app(DeliverCredit::class)->handle(
            $this->teams->maribel,
            $credit->id,
            Clock::date('2026-11-20'),
            $firstDue === null ? null : Clock::date($firstDue),
        );
    }

    public function test_a_new_credit_waits_for_approval_without_dates(): void
    {
        $credit = $this->created();

        self::assertSame([CreditStatus::PendingApproval, 102_700, 24], [$credit->status, $credit->total, $credit->installments_count]);
        self::assertNull($credit->refresh()->end_date);
        self::assertSame(['credit.created', $this->teams->carla->id], [Audit::query()->sole()->action, Audit::query()->sole()->user_id]);
    }

    public function test_a_delivered_credit_has_a_schedule_that_steps_over_the_holidays_of_its_department(): void
    {
        Holiday::query()->insert([
            ['date' => '2026-11-23', 'name' => 'Nacional', 'department' => null],
            ['date' => '2026-11-24', 'name' => 'De La Paz', 'department' => 'La Paz'],
            ['date' => '2026-11-25', 'name' => 'De Oruro', 'department' => 'Oruro'],
        ]);

        $credit = $this->delivered();

        self::assertSame(['2026-11-21', '2026-11-25'], $credit->installments->take(2)->map(fn ($one): string => $one->due_on->format('Y-m-d'))->all());
        self::assertSame([CreditStatus::Active, 2], [$credit->status, $credit->version]);
        self::assertEquals([Clock::date('2026-11-21'), Clock::date('2026-11-21')], [$credit->first_due_on, $credit->oldest_unpaid_due_on]);
        self::assertSame([], Drift::of($credit->refresh()->load(Drift::RELATIONS)));
    }

    public function test_a_rate_over_the_cap_is_invalid(): void
    {
        $this->expectExceptionObject(ApiException::invalid([]));

        $this->created(rateBp: 271);
    }

    public function test_a_cobrador_cannot_create_a_credit(): void
    {
        $this->expectException(AuthorizationException::class);

        app(CreateCredit::class)->handle($this->teams->maribel, $this->client->id, new Terms(100_000, 270, Frequency::Daily));
    }

    public function test_a_credit_is_delivered_once(): void
    {
        $credit = $this->delivered();
        $this->expectExceptionObject(ApiException::invalid([]));

        app(DeliverCredit::class)->handle($this->teams->maribel, $credit->id, Clock::date('2026-11-20'));
    }

    public function test_the_first_instalment_falls_due_after_the_delivery(): void
    {
        self::assertSame('2026-12-01', $this->delivered('2026-12-01')->first_due_on?->format('Y-m-d'));
        $this->expectExceptionObject(ApiException::invalid([]));

        $this->delivered('2026-11-20');
    }

    public function test_a_neighbour_finds_no_credit_to_deliver(): void
    {
        $credit = $this->created();
        $this->expectException(AuthorizationException::class);

        app(DeliverCredit::class)->handle($this->teams->wilmer, $credit->id, Clock::date('2026-11-20'));
    }
}
