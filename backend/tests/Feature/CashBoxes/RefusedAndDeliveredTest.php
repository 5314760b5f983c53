<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Enums\BoxState;
use App\Enums\CreditStatus;
use App\Models\CashBox;
use App\Models\CashMovement;
use App\Models\Credit;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsBoxes;
use Tests\Support\Pays;
use Tests\Support\RefusesCash;
use Tests\Support\TakesSteps;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** What refused cash and deliveries do to a box. */
final class RefusedAndDeliveredTest extends TestCase
{
    use KeepsBoxes;
    use Pays;
    use RefreshDatabase;
    use RefusesCash;
    use TakesSteps;
    use VerifiesPortfolio;

    private TwoTeams $teams;

    private User $maribel;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->maribel = $this->teams->maribel;
        $this->credit = $this->creditOf($this->maribel);
    }

    #[TestWith(['returned'])]
    #[TestWith(['handed_in'])]
    public function test_refused_cash_stands_beside_the_box_until_it_is_settled(string $as): void
    {
        $key = $this->refused($this->maribel, $this->credit)->assertCreated()->json('data.key');
        $box = $this->boxOf($this->maribel);
        self::assertSame([8_500, 0, true], [$box->surplus, $box->expected, $box->requires_reconciliation]);

        $this->settle($this->teams->carla, $key, $as)->assertOk();
        $this->settle($this->teams->carla, $key, $as)->assertOk();
        self::assertSame([0, 0, $box->version + 1], array_values($this->boxOf($this->maribel)->only(['surplus', 'expected', 'version'])));
    }

    public function test_refused_cash_opens_no_closed_box(): void
    {
        $this->closedWith('85.00');
        $this->refused($this->maribel, $this->credit, ['amount' => '10.00'])->assertCreated();

        $box = $this->boxOf($this->maribel);
        self::assertSame([BoxState::Closed, 1_000, 0], [$box->state, $box->surplus, $box->difference]);
    }

    public function test_a_credit_that_a_cobrador_delivers_leaves_his_box_in_the_same_act(): void
    {
        $waiting = $this->creditIn(CreditStatus::WaitingDelivery, $this->maribel);
        $this->openBox($this->maribel, ['opening' => '2000.00'])->assertCreated();
        $this->step($this->maribel, $waiting, 'deliver')->assertCreated();

        $box = $this->boxOf($this->maribel);
        $movement = CashMovement::query()->sole();
        self::assertSame([$box->id, 'delivery', $waiting->amount, $waiting->id, $this->maribel->id], [
            $movement->box_id, $movement->kind->value, $movement->amount, $movement->credit_id, $movement->made_by,
        ]);
        self::assertSame([$waiting->amount, 200_000 - $waiting->amount], [$box->deliveries, $box->expected]);
    }

    public function test_a_delivery_without_an_open_box_opens_one_and_may_leave_less_than_nothing(): void
    {
        $this->closedWith('85.00');
        $waiting = $this->creditIn(CreditStatus::WaitingDelivery, $this->maribel);
        $this->step($this->maribel, $waiting, 'deliver')->assertCreated();

        $box = $this->boxOf($this->maribel);
        self::assertSame([BoxState::Open, true, 8_500 - $waiting->amount], [$box->state, $box->requires_reconciliation, $box->expected]);
    }

    public function test_a_credit_that_a_manager_delivers_leaves_no_box(): void
    {
        $this->step($this->teams->carla, $this->creditIn(CreditStatus::WaitingDelivery, $this->maribel), 'deliver')->assertCreated();

        self::assertSame([0, 0], [CashBox::query()->count(), CashMovement::query()->count()]);
    }

    private function closedWith(string $amount): void
    {
        $this->pay($this->maribel, $this->credit, ['amount' => $amount])->assertCreated();
        $this->closeBox($this->maribel, $this->boxOf($this->maribel), ['declared' => $amount])->assertCreated();
    }
}
