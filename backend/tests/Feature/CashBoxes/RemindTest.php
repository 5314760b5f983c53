<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Console\Scheduling\Event;
use Illuminate\Console\Scheduling\Schedule;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Collection;
use Tests\Support\KeepsBoxes;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

final class RemindTest extends TestCase
{
    use KeepsBoxes;
    use Pays;
    use RefreshDatabase;
    use VerifiesPortfolio;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-23T15:00:00Z'));
        $this->teams = TwoTeams::create();
    }

    public function test_a_box_of_an_earlier_day_that_is_open_still_is_told_once_a_day(): void
    {
        $this->openBox($this->teams->maribel)->assertCreated();
        $this->openBox($this->teams->wilmer)->assertCreated();
        $this->closeBox($this->teams->wilmer, $this->boxOf($this->teams->wilmer))->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-24T11:00:00Z'));
        $this->openBox($this->teams->maribel)->assertCreated();

        $this->remind();
        $this->remind();

        $told = $this->told()->sole();
        self::assertSame(["cobrador.{$this->teams->maribel->id}", null], [$told->stream, $told->actor_id]);
        self::assertEquals([
            'box_id' => $this->boxOf($this->teams->maribel, '2026-11-23')->id, 'cobrador_id' => $this->teams->maribel->id,
            'cobrador_name' => $this->teams->maribel->name, 'day' => '2026-11-23',
        ], $told->payload);

        $this->travelTo(CarbonImmutable::parse('2026-11-25T11:00:00Z'));
        $this->remind();
        self::assertSame(['2026-11-23', '2026-11-23', '2026-11-24'], $this->told()->map(fn (StreamRow $row): string => $row->payload['day'])->sort()->values()->all());
    }

    public function test_the_box_of_today_is_open_as_it_should_be(): void
    {
        $this->openBox($this->teams->maribel)->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-24T03:59:59Z'));
        $this->remind();

        self::assertCount(0, $this->told());
    }

    public function test_nothing_closes_itself_and_no_version_moves(): void
    {
        $this->openBox($this->teams->maribel)->assertCreated();
        $box = $this->boxOf($this->teams->maribel);
        $this->travelTo(CarbonImmutable::parse('2026-12-24T11:00:00Z'));
        $this->remind();

        self::assertSame([$box->version, $box->state], array_values($this->boxOf($this->teams->maribel, '2026-11-23')->only(['version', 'state'])));
    }

    public function test_one_that_was_told_for_late_money_is_not_told_again_the_same_day(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-27T04:10:00Z'));
        $this->pay($this->teams->maribel, $this->creditOf($this->teams->maribel), ['taken_at' => '2026-11-23T15:00:00Z'])->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-27T11:00:00Z'));
        $this->remind();
        self::assertCount(1, $this->told());

        $this->travelTo(CarbonImmutable::parse('2026-11-28T11:00:00Z'));
        $this->remind();
        self::assertCount(2, $this->told());
    }

    public function test_the_schedule_reminds_at_seven_in_la_paz_in_the_background(): void
    {
        $event = collect($this->app->make(Schedule::class)->events())
            ->sole(fn (Event $event): bool => str_contains((string) $event->command, 'boxes:remind'));

        self::assertSame(['0 7 * * *', 'America/La_Paz', true], [$event->expression, $event->timezone, $event->runInBackground]);
    }

    private function remind(): void
    {
        $this->artisan('boxes:remind')->assertSuccessful();
    }

    /** @return Collection<int, StreamRow> */
    private function told(): Collection
    {
        return StreamRow::query()->where('type', 'box_open')->orderBy('id')->get();
    }
}
