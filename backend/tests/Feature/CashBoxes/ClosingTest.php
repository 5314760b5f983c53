<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Enums\BoxState;
use App\Models\Audit;
use App\Models\CashBox;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsBoxes;
use Tests\Support\Pays;
use Tests\Support\RefusesCash;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

final class ClosingTest extends TestCase
{
    use KeepsBoxes;
    use Pays;
    use RefreshDatabase;
    use RefusesCash;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    private CashBox $box;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T22:30:00Z'));
        $this->teams = TwoTeams::create();
        $this->openBox($this->teams->maribel)->assertCreated();
        $this->box = $this->boxOf($this->teams->maribel);
    }

    public function test_what_was_counted_and_is_all_there_closes_the_box_in_silence(): void
    {
        $this->closeBox($this->teams->maribel, $this->box)->assertCreated()->assertJson(['data' => [
            'state' => 'closed', 'declared' => '500.00', 'difference' => '0.00', 'reason' => null,
            'closed_at' => '2026-11-24T22:30:00.000Z', 'closed_by' => ['id' => $this->teams->maribel->id],
        ]]);

        self::assertSame(['cash_box.opened', 'cash_box.closed'], Audit::query()->orderBy('id')->pluck('action')->all());
        self::assertSame(0, StreamRow::query()->count());
    }

    #[TestWith(['450.00', '-50.00'])]
    #[TestWith(['500.01', '0.01'])]
    #[TestWith(['0.00', '-500.00'])]
    public function test_a_difference_wants_a_reason_and_is_told(string $declared, string $difference): void
    {
        $this->closeBox($this->teams->maribel, $this->box, ['declared' => $declared])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => ['reason']]);
        self::assertSame([BoxState::Open, $this->box->version], [$this->box->refresh()->state, $this->box->version]);

        $this->closeBox($this->teams->maribel, $this->box, ['declared' => $declared, 'reason' => 'Di vuelto de más en la feria.'])
            ->assertCreated()
            ->assertJsonPath('data.difference', $difference);
        $told = StreamRow::query()->sole();
        self::assertSame(
            ["cobrador.{$this->teams->maribel->id}", 'cash_difference', $this->teams->maribel->id],
            [$told->stream, $told->type->value, $told->actor_id],
        );
        self::assertEquals([
            'box_id' => $this->box->id, 'cobrador_id' => $this->teams->maribel->id, 'cobrador_name' => $this->teams->maribel->name,
            'day' => '2026-11-24', 'difference' => $difference, 'reason' => 'Di vuelto de más en la feria.', 'at' => 'closing',
        ], $told->payload);
    }

    #[TestWith(['admin', 201])]
    #[TestWith(['carla', 201])]
    #[TestWith(['maribel', 201])]
    #[TestWith(['ruben', 404])]
    #[TestWith(['wilmer', 404])]
    public function test_he_his_manager_or_an_admin_counts(string $who, int $status): void
    {
        $this->closeBox($this->teams->{$who}, $this->box)->assertStatus($status);

        $box = $this->box->refresh();
        self::assertSame($status === 201 ? $this->teams->{$who}->id : null, $box->closed_by);
        self::assertSame($status === 201, $box->isClosed());
    }

    public function test_a_box_that_changed_since_it_was_counted_stays_open(): void
    {
        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel))->assertCreated();

        $this->closeBox($this->teams->maribel, $this->box)
            ->assertConflict()
            ->assertJsonPath('code', 'stale')
            ->assertJsonPath('data.record.expected', '585.00')
            ->assertJsonPath('data.record.state', 'open');
    }

    public function test_a_closed_box_is_not_closed_again(): void
    {
        $this->closeBox($this->teams->maribel, $this->box)->assertCreated();

        $this->closeBox($this->teams->carla, $this->box)->assertConflict()->assertJsonPath('data.record.state', 'closed');
        $this->closeBox($this->teams->carla, $this->box->refresh())->assertUnprocessable()->assertJsonPath('code', 'invalid');
    }

    public function test_the_same_key_closes_once(): void
    {
        $first = $this->closeBox($this->teams->maribel, $this->box, key: self::KEY)->assertCreated()->json();

        self::assertSame($first, $this->closeBox($this->teams->maribel, $this->box, key: self::KEY)->assertCreated()->json());
        $this->closeBox($this->teams->maribel, $this->box, ['declared' => '1.00'], self::KEY)
            ->assertConflict()->assertJsonPath('code', 'idempotency_conflict');
    }

    public function test_refused_cash_is_not_counted_with_the_rest(): void
    {
        $this->refused($this->teams->maribel, $this->creditOf($this->teams->maribel))->assertCreated();

        $this->closeBox($this->teams->maribel, $this->box->refresh())->assertCreated()
            ->assertJson(['data' => ['surplus' => '85.00', 'expected' => '500.00', 'difference' => '0.00']]);
    }

    public function test_a_box_counted_again_is_told_again_if_it_opens_again(): void
    {
        $late = ['taken_at' => '2026-11-20T15:00:00Z', 'amount' => '10.00'];
        $credit = $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->maribel, $credit, $late)->assertCreated();
        $this->closeBox($this->teams->carla, $this->boxOf($this->teams->maribel, '2026-11-20'), ['declared' => '10.00'])->assertCreated();
        $this->pay($this->teams->maribel, $credit, $late)->assertCreated();

        self::assertSame(2, StreamRow::query()->where('type', 'box_open')->count());
    }
}
