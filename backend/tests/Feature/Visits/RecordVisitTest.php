<?php

declare(strict_types=1);

namespace Tests\Feature\Visits;

use App\Models\Credit;
use App\Models\User;
use App\Models\Visit;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class RecordVisitTest extends TestCase
{
    use Pays;
    use RefreshDatabase;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:30:00.000Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    #[TestWith(['admin', 201])]
    #[TestWith(['carla', 201])]
    #[TestWith(['maribel', 201])]
    #[TestWith(['ruben', 404])]
    #[TestWith(['wilmer', 404])]
    public function test_whoever_sees_the_credit_may_record_a_visit(string $who, int $status): void
    {
        $this->visit($this->teams->{$who})->assertStatus($status);

        self::assertSame($status === 201 ? 1 : 0, Visit::query()->count());
        self::assertSame($status === 201 ? 1 : 0, DB::table('idempotency_keys')->count());
    }

    public function test_a_visit_is_answered_with_its_note_and_place(): void
    {
        $answer = $this->visit($this->teams->maribel, [
            'result' => 'absent', 'note' => 'Salió a la feria; vuelve el sábado. Ñandú 🐦', 'latitude' => -16.5038, 'longitude' => -68.163,
            'visited_at' => '2026-11-24T09:00:00-04:00',
        ]);

        self::assertSame([
            'id' => Visit::query()->sole()->id,
            'result' => 'absent',
            'note' => 'Salió a la feria; vuelve el sábado. Ñandú 🐦',
            'place' => ['latitude' => -16.5038, 'longitude' => -68.163],
            'visited_at' => '2026-11-24T13:00:00.000Z',
            'by' => ['id' => $this->teams->maribel->id, 'name' => $this->teams->maribel->name],
        ], $answer->assertCreated()->json('data'));
        $this->assertDatabaseHas('audit', ['action' => 'visit.recorded', 'user_id' => $this->teams->maribel->id]);
    }

    #[TestWith(['paid'])]
    #[TestWith(['promised'])]
    #[TestWith(['absent'])]
    #[TestWith(['refused'])]
    #[TestWith(['closed'])]
    public function test_each_result_is_known(string $result): void
    {
        $this->visit($this->teams->maribel, ['result' => $result])->assertCreated()->assertJsonPath('data.result', $result);
    }

    public function test_a_phone_ahead_of_us_visited_now(): void
    {
        $this->visit($this->teams->maribel, ['visited_at' => '2026-11-24T15:00:00Z'])
            ->assertCreated()
            ->assertJsonPath('data.visited_at', '2026-11-24T14:30:00.000Z');
    }

    public function test_the_same_key_again_is_the_same_visit(): void
    {
        $first = $this->visit($this->teams->maribel, key: self::KEY)->assertCreated()->json();
        $this->travel(2)->hours();

        self::assertSame($first, $this->visit($this->teams->maribel, key: strtoupper(self::KEY))->assertCreated()->json());
        self::assertSame(1, Visit::query()->count());
    }

    public function test_the_same_key_for_something_else_is_a_conflict(): void
    {
        $this->visit($this->teams->maribel, key: self::KEY)->assertCreated();
        $other = $this->creditOf($this->teams->maribel);

        $this->visit($this->teams->maribel, ['result' => 'refused'], self::KEY)->assertConflict()->assertJsonPath('code', 'idempotency_conflict');
        $this->visit($this->teams->carla, key: self::KEY)->assertConflict()->assertJsonPath('code', 'idempotency_conflict');
        $this->visit($this->teams->maribel, key: self::KEY, credit: $other)->assertConflict();
        $this->pay($this->teams->maribel, $this->credit, key: self::KEY)->assertConflict();
        self::assertSame(1, Visit::query()->count());
    }

    public function test_a_refused_visit_keeps_no_key(): void
    {
        $this->visit($this->teams->wilmer, key: self::KEY)->assertNotFound();
        $this->visit($this->teams->maribel, key: self::KEY)->assertCreated();
    }

    /** @return iterable<string, array{string, mixed}> */
    public static function nonsense(): iterable
    {
        foreach ([null, '', 'PAID', 'pagó', 1, true, [], ['paid'], array_fill(0, 10_000, 1)] as $at => $result) {
            yield "result {$at}" => ['result', $result];
        }

        foreach ([str_repeat('ñ', 501), 5, true, [], ['nota'], ['a' => 'b']] as $at => $note) {
            yield "note {$at}" => ['note', $note];
        }

        foreach ([90.0001, -90.0001, 1e300, '-16.5', 'NaN', true, [], [1]] as $at => $latitude) {
            yield "latitude {$at}" => ['latitude', $latitude];
        }

        foreach ([180.0001, -180.0001, '-68', 'INF', false, [], [1]] as $at => $longitude) {
            yield "longitude {$at}" => ['longitude', $longitude];
        }

        foreach (['', 'ayer', '2026-11-24', '2026-11-24T10:00:00', '2026-02-30T10:00:00Z', '1970-01-01T00:00:00Z', '2026-08-25T14:29:59Z', 5, true, []] as $at => $time) {
            if ($time !== '') {
                yield "visited_at {$at}" => ['visited_at', $time];
            }
        }
    }

    #[DataProvider('nonsense')]
    public function test_nonsense_is_invalid_and_changes_nothing(string $field, mixed $value): void
    {
        $this->visit($this->teams->maribel, ['latitude' => -16.5, 'longitude' => -68.1, $field => $value])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => [$field]]);

        self::assertSame([0, 0], [Visit::query()->count(), DB::table('idempotency_keys')->count()]);
    }

    public function test_the_bounds_themselves_are_taken(): void
    {
        foreach ([['note' => str_repeat('ñ', 500)], ['latitude' => 90, 'longitude' => -180], ['latitude' => -90, 'longitude' => 180], ['visited_at' => '2026-08-26T14:30:00Z']] as $body) {
            $this->visit($this->teams->maribel, $body)->assertCreated();
        }
    }

    public function test_half_a_place_is_invalid(): void
    {
        $this->visit($this->teams->maribel, ['latitude' => -16.5])->assertUnprocessable()->assertJsonStructure(['errors' => ['longitude']]);
        $this->visit($this->teams->maribel, ['longitude' => -68.1])->assertUnprocessable()->assertJsonStructure(['errors' => ['latitude']]);
    }

    #[TestWith([''])]
    #[TestWith(['1'])]
    #[TestWith(['b8f0a3c4-6a57-4dd6-9d0b'])]
    public function test_without_a_key_nothing_is_recorded(string $key): void
    {
        $this->visit($this->teams->maribel, key: $key)->assertUnprocessable()->assertJsonStructure(['errors' => ['idempotency_key']]);
        self::assertSame(0, Visit::query()->count());
    }

    public function test_the_credit_shows_its_visits_newest_first(): void
    {
        $this->visit($this->teams->maribel, ['visited_at' => '2026-11-24T13:00:00Z'])->assertCreated();
        $this->visit($this->teams->carla, ['visited_at' => '2026-11-23T13:00:00Z'])->assertCreated();

        self::assertSame(
            ['2026-11-24T13:00:00.000Z', '2026-11-23T13:00:00.000Z'],
            array_column($this->getJson("/api/credits/{$this->credit->id}")->assertOk()->json('data.visits'), 'visited_at'),
        );
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function visit(User $user, array $body = [], ?string $key = null, ?Credit $credit = null): TestResponse
    {
        $id = ($credit ?? $this->credit)->id;

        return $this->actingAs($user)->postJson("/api/credits/{$id}/visits", [
            'result' => 'absent', 'visited_at' => '2026-11-24T14:00:00Z', ...$body,
        ], ['Idempotency-Key' => $key ?? (string) Str::uuid()]);
    }
}
