<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Models\Audit;
use App\Models\Credit;
use App\Models\CreditNote;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class NotesTest extends TestCase
{
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    public function test_whoever_sees_a_credit_adds_notes_to_it(): void
    {
        foreach (['admin' => 201, 'carla' => 201, 'maribel' => 201, 'ruben' => 404, 'wilmer' => 404] as $name => $status) {
            $this->actingAs($this->teams->{$name})
                ->postJson("/api/credits/{$this->credit->id}/notes", ['body' => "De {$name}."])->assertStatus($status);
        }

        $notes = $this->actingAs($this->teams->maribel)->getJson("/api/credits/{$this->credit->id}")->json('data.notes');

        self::assertSame(['De maribel.', 'De carla.', 'De admin.'], array_column($notes, 'body'));
        self::assertSame(['id' => $this->teams->maribel->id, 'name' => $this->teams->maribel->name], $notes[0]['by']);
        self::assertSame(['credit.noted'], Audit::query()->distinct()->pluck('action')->all());
        self::assertSame(1, $this->credit->refresh()->version);
    }

    public function test_a_note_has_lines_accents_and_emoji_up_to_its_length(): void
    {
        foreach (["Llamó.\nDijo: «mañana» 👩‍🌾", str_repeat('ñ', 1_000)] as $body) {
            $this->actingAs($this->teams->maribel)->postJson("/api/credits/{$this->credit->id}/notes", ['body' => $body])
                ->assertCreated()->assertJsonPath('data.body', $body);
        }
    }

    #[TestWith([null])]
    #[TestWith([''])]
    #[TestWith(["  \n "])]
    #[TestWith([7])]
    #[TestWith([true])]
    #[TestWith([['una nota']])]
    #[TestWith(["\x08"])]
    #[TestWith(["tachado\u{202E}"])]
    public function test_a_bad_note_is_refused(mixed $body): void
    {
        $this->actingAs($this->teams->maribel)->postJson("/api/credits/{$this->credit->id}/notes", ['body' => $body])
            ->assertUnprocessable()->assertJsonPath('code', 'invalid')->assertJsonStructure(['errors' => ['body']]);
        self::assertSame([0, 0], [CreditNote::query()->count(), Audit::query()->count()]);
    }

    public function test_a_note_over_its_length_is_refused(): void
    {
        $this->actingAs($this->teams->maribel)
            ->postJson("/api/credits/{$this->credit->id}/notes", ['body' => str_repeat('ñ', 1_001)])->assertUnprocessable();
        $this->postJson('/api/credits/999999/notes', ['body' => 'Hola'])->assertNotFound();
    }
}
