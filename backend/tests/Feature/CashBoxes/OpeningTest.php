<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Models\Audit;
use App\Models\CashBox;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsBoxes;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

final class OpeningTest extends TestCase
{
    use KeepsBoxes;
    use Pays;
    use RefreshDatabase;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T12:00:00Z'));
        $this->teams = TwoTeams::create();
    }

    public function test_a_cobrador_opens_the_box_of_his_day_with_what_he_declares(): void
    {
        $this->openBox($this->teams->maribel)
            ->assertCreated()
            ->assertJson(['data' => [
                'cobrador' => ['id' => $this->teams->maribel->id], 'day' => '2026-11-24', 'state' => 'open',
                'opening' => '500.00', 'opening_declared' => true, 'opening_carried' => null, 'opening_difference' => null,
                'expected' => '500.00', 'declared' => null, 'difference' => null, 'requires_reconciliation' => false,
                'opened_by' => ['id' => $this->teams->maribel->id], 'opened_at' => '2026-11-24T12:00:00.000Z', 'movements' => [],
            ]]);

        self::assertSame(['cash_box.opened'], Audit::query()->pluck('action')->all());
        self::assertSame(0, StreamRow::query()->count());
    }

    public function test_the_day_is_that_of_la_paz(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-25T03:59:59Z'));
        $this->openBox($this->teams->maribel)->assertCreated()->assertJsonPath('data.day', '2026-11-24');
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:00:00Z'));
        $this->openBox($this->teams->maribel)->assertCreated()->assertJsonPath('data.day', '2026-11-25');
    }

    public function test_a_box_may_begin_empty(): void
    {
        $this->openBox($this->teams->maribel, ['opening' => '0.00'])->assertCreated()->assertJsonPath('data.opening', '0.00');
    }

    public function test_what_is_not_carried_over_from_the_last_box_is_a_difference_with_a_reason(): void
    {
        $this->closedYesterday('320.50');

        $this->openBox($this->teams->maribel, ['opening' => '300.00'])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => ['reason']]);
        self::assertSame(1, CashBox::query()->count());

        $this->openBox($this->teams->maribel, ['opening' => '300.00', 'reason' => 'Pagué el trufi de vuelta.'])
            ->assertCreated()
            ->assertJson(['data' => [
                'opening_carried' => '320.50', 'opening_difference' => '-20.50', 'opening_reason' => 'Pagué el trufi de vuelta.',
            ]]);
        $told = StreamRow::query()->where('type', 'cash_difference')->sole();
        self::assertSame("cobrador.{$this->teams->maribel->id}", $told->stream);
        self::assertSame(['-20.50', 'Pagué el trufi de vuelta.', 'opening', $this->teams->maribel->id], [
            $told->payload['difference'], $told->payload['reason'], $told->payload['at'], $told->actor_id,
        ]);
    }

    public function test_what_the_last_box_declared_is_no_difference(): void
    {
        $this->closedYesterday('320.50');

        $this->openBox($this->teams->maribel, ['opening' => '320.50'])->assertCreated()->assertJsonPath('data.opening_difference', '0.00');
        self::assertSame(0, StreamRow::query()->count());
    }

    public function test_a_last_box_that_was_never_counted_carries_what_its_figures_say(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-23T12:00:00Z'));
        $this->openBox($this->teams->maribel)->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-24T12:00:00Z'));

        $this->openBox($this->teams->maribel, ['opening' => '10.00'])->assertUnprocessable()->assertJsonStructure(['errors' => ['reason']]);
        $this->openBox($this->teams->maribel, ['opening' => '500.00'])->assertCreated()->assertJson(['data' => [
            'opening_carried' => '500.00', 'opening_difference' => '0.00',
        ]]);
    }

    public function test_a_box_that_opened_itself_lies_on_top_of_what_the_one_before_it_held(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-22T12:00:00Z'));
        $this->openBox($this->teams->maribel)->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-23T12:00:00Z'));
        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel))->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-24T12:00:00Z'));

        $this->openBox($this->teams->maribel, ['opening' => '585.00'])->assertCreated()->assertJsonPath('data.opening_difference', '0.00');
    }

    public function test_the_box_of_another_carries_nothing_to_his(): void
    {
        $this->closedYesterday('320.50');

        $this->openBox($this->teams->wilmer)->assertCreated()->assertJsonPath('data.opening_carried', null);
    }

    public function test_a_box_that_opened_itself_takes_its_opening_once_and_needs_no_reconciling_any_more(): void
    {
        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel))->assertCreated();
        self::assertTrue($this->boxOf($this->teams->maribel)->requires_reconciliation);

        $this->openBox($this->teams->maribel)->assertCreated()->assertJson(['data' => [
            'opening' => '500.00', 'collected' => '85.00', 'expected' => '585.00', 'requires_reconciliation' => false,
        ]]);
        $this->openBox($this->teams->maribel, ['opening' => '600.00'])->assertConflict()->assertJsonPath('code', 'stale');
        self::assertSame(50_000, $this->boxOf($this->teams->maribel)->opening);
    }

    public function test_a_box_is_opened_once_and_the_second_sees_it(): void
    {
        $box = $this->openBox($this->teams->maribel)->json('data');

        $this->openBox($this->teams->maribel, ['opening' => '600.00'])
            ->assertConflict()
            ->assertJsonPath('code', 'stale')
            ->assertJsonPath('data.record', $box);
        self::assertSame(1, Audit::query()->count());
    }

    public function test_a_box_that_was_counted_is_not_opened(): void
    {
        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel))->assertCreated();
        $this->closeBox($this->teams->maribel, $this->boxOf($this->teams->maribel), ['declared' => '85.00'])->assertCreated();

        $this->openBox($this->teams->maribel)->assertConflict()->assertJsonPath('data.record.state', 'closed');
    }

    public function test_the_same_key_is_the_same_opening(): void
    {
        $first = $this->openBox($this->teams->maribel, key: self::KEY)->assertCreated()->json();

        self::assertSame($first, $this->openBox($this->teams->maribel, key: self::KEY)->assertCreated()->json());
        $this->openBox($this->teams->maribel, ['opening' => '1.00'], self::KEY)->assertConflict()->assertJsonPath('code', 'idempotency_conflict');
    }

    #[TestWith(['admin'])]
    #[TestWith(['carla'])]
    public function test_whoever_is_no_cobrador_opens_none(string $who): void
    {
        $this->openBox($this->teams->{$who})->assertForbidden()->assertJsonPath('code', 'forbidden');
        self::assertSame(0, CashBox::query()->count());
    }

    public function test_the_current_box_is_that_of_today_and_says_what_was_carried(): void
    {
        $this->actingAs($this->teams->maribel)->getJson('/api/cash-boxes/current')->assertOk()
            ->assertExactJson(['success' => true, 'data' => ['day' => '2026-11-24', 'carried' => null, 'box' => null]]);

        $this->closedYesterday('320.50');
        $this->actingAs($this->teams->maribel)->getJson('/api/cash-boxes/current')
            ->assertJsonPath('data.box', null)
            ->assertJsonPath('data.carried', '320.50');

        $box = $this->openBox($this->teams->maribel, ['opening' => '320.50'])->json('data');
        $this->actingAs($this->teams->maribel)->getJson('/api/cash-boxes/current')->assertJsonPath('data.box', $box);
    }

    private function closedYesterday(string $declared): void
    {
        $now = CarbonImmutable::now();
        $this->travelTo($now->subDay());
        $this->openBox($this->teams->maribel, ['opening' => $declared])->assertCreated();
        $this->closeBox($this->teams->maribel, $this->boxOf($this->teams->maribel), ['declared' => $declared])->assertCreated();
        $this->travelTo($now);
    }
}
