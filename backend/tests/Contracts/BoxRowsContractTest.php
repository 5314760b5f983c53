<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Enums\RowType;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\KeepsBoxes;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** What streams tell of a cash box. */
final class BoxRowsContractTest extends TestCase
{
    use KeepsBoxes;
    use KeepsSamples;
    use RefreshDatabase;

    private const BOX = ['box_id', 'cobrador_id', 'cobrador_name', 'day'];

    private RecordingBroadcaster $recorder;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->teams = TwoTeams::create();
        $this->recorder = RecordingBroadcaster::install();
        $this->openBox($this->teams->maribel)->assertCreated();
    }

    public function test_the_shape_of_a_difference_with_money_missing_and_with_money_over(): void
    {
        $this->closeBox($this->teams->maribel, $this->boxOf($this->teams->maribel), [
            'declared' => '450.00', 'reason' => 'Mal cambio',
        ])->assertCreated();
        $this->travel(1)->days();
        $this->openBox($this->teams->maribel, ['opening' => '460.00', 'reason' => 'Apareció un billete'])->assertCreated();

        $told = StreamRow::query()->where('type', RowType::CashDifference->value)->orderBy('id')->get()->pluck('payload');
        self::assertSame([['-50.00', 'closing'], ['10.00', 'opening']], $told->map(
            fn (array $payload): array => [$payload['difference'], $payload['at']],
        )->all());
        self::assertSame([...self::BOX, 'difference', 'reason', 'at'], array_keys($told->firstOrFail()));
        $this->keep('cash_difference', RowType::CashDifference);
    }

    public function test_the_shape_of_a_box_left_open(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-25T11:00:00Z'));
        $this->artisan('boxes:remind')->assertSuccessful();

        self::assertSame(self::BOX, array_keys(StreamRow::query()->where('type', RowType::BoxOpen->value)->sole()->payload));
        $this->keep('box_open', RowType::BoxOpen);
    }

    private function keep(string $name, RowType $type): void
    {
        $this->keepFrame($name, collect($this->recorder->frames)->firstOrFail(
            fn (array $frame): bool => ($frame['data']['type'] ?? null) === $type->value,
        ));
    }
}
