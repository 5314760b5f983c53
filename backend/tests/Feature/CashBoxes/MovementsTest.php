<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Models\Audit;
use App\Models\CashBox;
use App\Models\CashMovement;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsBoxes;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

final class MovementsTest extends TestCase
{
    use KeepsBoxes;
    use Pays;
    use RefreshDatabase;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    private CashBox $box;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->openBox($this->teams->maribel)->assertCreated();
        $this->box = $this->boxOf($this->teams->maribel);
    }

    #[TestWith(['float', 'floats', '700.00'])]
    #[TestWith(['hand_in', 'hand_ins', '300.00'])]
    #[TestWith(['expense', 'expenses', '300.00'])]
    public function test_each_kind_is_added_up_and_changes_what_is_expected(string $kind, string $column, string $expected): void
    {
        $answer = $this->moveCash($this->teams->maribel, $this->box, ['kind' => $kind, 'note' => 'Pasajes.'])
            ->assertCreated()
            ->assertJsonPath("data.{$column}", '200.00')
            ->assertJsonPath('data.expected', $expected)
            ->assertJsonPath('data.version', $this->box->version + 1);

        $movement = CashMovement::query()->sole();
        self::assertSame([[
            'id' => $movement->id, 'kind' => $kind, 'amount' => '200.00', 'note' => 'Pasajes.', 'credit_id' => null,
            'by' => ['id' => $this->teams->maribel->id, 'name' => $this->teams->maribel->name], 'created_at' => '2026-11-24T15:00:00.000Z',
        ]], $answer->json('data.movements'));
        self::assertSame(['cash_box.opened', 'cash_box.moved'], Audit::query()->orderBy('id')->pluck('action')->all());
    }

    public function test_what_is_expected_is_opening_and_ins_without_outs(): void
    {
        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel))->assertCreated();

        foreach ([['float', '200.05'], ['hand_in', '300.00'], ['expense', '12.34'], ['expense', '0.01']] as [$kind, $amount]) {
            $this->moveCash($this->teams->maribel, $this->box->refresh(), ['kind' => $kind, 'amount' => $amount, 'note' => 'x'])->assertCreated();
        }

        $this->actingAs($this->teams->maribel)->getJson("/api/cash-boxes/{$this->box->id}")->assertOk()->assertJson(['data' => [
            'opening' => '500.00', 'collected' => '85.00', 'floats' => '200.05', 'hand_ins' => '300.00', 'expenses' => '12.35',
            'expected' => '472.70',
        ]])->assertJsonCount(4, 'data.movements');
    }

    #[TestWith(['admin', 'float', 201])]
    #[TestWith(['admin', 'hand_in', 201])]
    #[TestWith(['admin', 'expense', 403])]
    #[TestWith(['carla', 'float', 201])]
    #[TestWith(['carla', 'hand_in', 201])]
    #[TestWith(['carla', 'expense', 403])]
    #[TestWith(['maribel', 'expense', 201])]
    #[TestWith(['ruben', 'float', 404])]
    #[TestWith(['ruben', 'expense', 404])]
    #[TestWith(['wilmer', 'float', 404])]
    public function test_the_office_gives_and_takes_and_only_he_spends(string $who, string $kind, int $status): void
    {
        $this->moveCash($this->teams->{$who}, $this->box, ['kind' => $kind, 'note' => 'Para el mercado.'])->assertStatus($status);

        self::assertSame($status === 201 ? 1 : 0, CashMovement::query()->count());
        self::assertSame(0, StreamRow::query()->count());
    }

    public function test_more_may_go_out_than_the_figures_know_of(): void
    {
        $this->moveCash($this->teams->maribel, $this->box, ['kind' => 'hand_in', 'amount' => '500.01'])
            ->assertCreated()
            ->assertJsonPath('data.expected', '-0.01');
    }

    public function test_whoever_saw_another_box_is_shown_the_current_one(): void
    {
        $first = $this->moveCash($this->teams->maribel, $this->box)->assertCreated()->json('data');

        $this->moveCash($this->teams->carla, $this->box)
            ->assertConflict()
            ->assertJsonPath('code', 'stale')
            ->assertJsonPath('data.record', $first);
        self::assertSame(1, CashMovement::query()->count());
    }

    public function test_a_payment_meanwhile_is_another_box_too(): void
    {
        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel))->assertCreated();

        $this->moveCash($this->teams->maribel, $this->box)->assertConflict()->assertJsonPath('data.record.collected', '85.00');
    }

    public function test_nothing_moves_in_a_closed_box(): void
    {
        $this->closeBox($this->teams->maribel, $this->box)->assertCreated();

        $this->moveCash($this->teams->maribel, $this->box->refresh())
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonPath('errors.state', ['La caja está cerrada.']);
    }

    public function test_the_same_key_moves_once_and_another_body_is_a_conflict(): void
    {
        $first = $this->moveCash($this->teams->maribel, $this->box, key: self::KEY)->assertCreated()->json();

        self::assertSame($first, $this->moveCash($this->teams->maribel, $this->box, key: self::KEY)->assertCreated()->json());
        $this->moveCash($this->teams->maribel, $this->box, ['amount' => '1.00'], self::KEY)
            ->assertConflict()->assertJsonPath('code', 'idempotency_conflict');
        self::assertSame(20_000, CashMovement::query()->sole()->amount);
    }

    public function test_a_box_of_yesterday_that_is_open_still_takes_what_belongs_to_it(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-25T11:00:00Z'));

        $this->moveCash($this->teams->carla, $this->box, ['kind' => 'hand_in'])->assertCreated()->assertJsonPath('data.day', '2026-11-24');
    }
}
