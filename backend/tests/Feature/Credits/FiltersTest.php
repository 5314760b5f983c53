<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Enums\AttentionLevel;
use App\Enums\CreditStatus;
use App\Models\Client;
use App\Models\Credit;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class FiltersTest extends TestCase
{
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
    }

    /** @return list<mixed> */
    private function list(string $path, string $column = 'id'): array
    {
        return array_column($this->actingAs($this->teams->admin)->getJson("/api/{$path}")->assertOk()->json('data.data'), $column);
    }

    public function test_credits_narrow_by_the_level_they_show_today(): void
    {
        foreach ([0, 1, 3, 4, 7, 8, 15, 16, 30, 31, 60, 61, 90, 91] as $days) {
            Credit::factory()->for(Client::factory()->of($this->teams->maribel))
                ->create(['first_due_on' => $first = Clock::today()->subDays($days), 'oldest_unpaid_due_on' => $first]);
        }

        $endsSoon = Credit::factory()->for(Client::factory()->of($this->teams->maribel))->create(['end_date' => '2026-12-01']);
        $writtenOff = Credit::query()->where('oldest_unpaid_due_on', '2026-08-25')->sole();
        $writtenOff->update(['status' => CreditStatus::Defaulted]);
        $shown = [];

        foreach (Credit::query()->with('installments')->orderBy('id')->get() as $credit) {
            $shown[$this->shownLevel($credit)][] = $credit->id;
        }

        foreach (AttentionLevel::cases() as $level) {
            self::assertSame(array_reverse($shown[$level->value] ?? []), $this->list("credits?level={$level->value}"), $level->value);
        }

        self::assertSame([$endsSoon->id], $this->list('credits?level=due_soon'));
        self::assertSame([], $this->list('credits?level=late_7'));
        self::assertSame([], $this->list('credits?level=late_1&status=defaulted'));
        $this->getJson('/api/credits?level=late_8')->assertUnprocessable()->assertJsonStructure(['errors' => ['level']]);
        $this->getJson('/api/credits?level[]=late_1')->assertUnprocessable();
    }

    private function shownLevel(Credit $credit): ?string
    {
        return $this->actingAs($this->teams->admin)->getJson("/api/credits/{$credit->id}")->json('data.level');
    }

    #[TestWith(['nunez'])]
    #[TestWith(['NÚÑEZ'])]
    #[TestWith(['núñez'])]
    #[TestWith(['Ángela'])]
    #[TestWith(['angela nuñ'])]
    public function test_a_search_minds_neither_accents_nor_capitals(string $words): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create(['name' => 'ÁNGELA Núñez']);
        Client::factory()->of($this->teams->maribel)->create(['name' => 'Otra Persona']);
        $credit = Credit::factory()->for($client)->create();

        self::assertSame([$client->id], $this->list('clients?q='.urlencode($words)));
        self::assertSame([$credit->id], $this->list('credits?q='.urlencode($words)));
    }

    public function test_signs_of_a_pattern_are_letters_like_any_other(): void
    {
        Client::factory()->of($this->teams->maribel)->create(['name' => 'Ana']);
        $odd = Client::factory()->of($this->teams->maribel)->create(['name' => "O'Higgins 100%_\\"]);

        foreach (["o'h", '%_', '\\', '0%'] as $words) {
            self::assertSame([$odd->id], $this->list('clients?q='.urlencode($words)), $words);
        }
    }

    public function test_an_admin_narrows_clients_to_a_manager(): void
    {
        $ofRuben = Client::factory()->of($this->teams->wilmer)->create();
        Client::factory()->of($this->teams->maribel)->create();

        self::assertSame([$ofRuben->id], $this->list("clients?manager_id={$this->teams->ruben->id}"));
        self::assertSame([], $this->actingAs($this->teams->carla)->getJson("/api/clients?manager_id={$this->teams->ruben->id}")->json('data.data'));
        $this->getJson('/api/clients?manager_id=uno')->assertUnprocessable();
    }
}
