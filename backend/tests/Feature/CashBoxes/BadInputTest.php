<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Models\Audit;
use App\Models\CashBox;
use App\Models\CashMovement;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\KeepsBoxes;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** Each field of a box at its bounds and past them. */
final class BadInputTest extends TestCase
{
    use KeepsBoxes;
    use RefreshDatabase;
    use VerifiesPortfolio;

    private const MONEY = ['', '-5.00', '1e3', 'NaN', '1,50', '1.005', '5', 85, 85.5, true, ['85.00'], [[[1]]], '99999999999999.00', '٨٥.٠٠'];

    private const TEXTS = [1, 1.5, true, ['x'], "a\u{200b}b", "a\u{0007}b"];

    private const VERSIONS = [null, '', '1', 1.5, -1, 0, true, [1], 4_294_967_296];

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

    /** @return iterable<string, array{string, string, mixed}> act, field, value */
    public static function badFields(): iterable
    {
        $texts = [...self::TEXTS, array_fill(0, 10_000, 'x'), str_repeat('ñ', 241)];
        $fields = [
            'open opening' => [null, ...self::MONEY],
            'open reason' => $texts,
            'move kind' => [null, '', 'delivery', 'Float', 'payment', 1, true, ['float'], str_repeat('float', 2_000)],
            'move amount' => [null, '0.00', ...self::MONEY],
            'move note' => $texts,
            'move version' => self::VERSIONS,
            'close declared' => [null, ...self::MONEY],
            'close reason' => $texts,
            'close version' => self::VERSIONS,
        ];

        foreach ($fields as $field => $values) {
            foreach ($values as $value) {
                yield "{$field} ".mb_strimwidth((string) json_encode($value), 0, 30) => [...explode(' ', $field), $value];
            }
        }
    }

    #[DataProvider('badFields')]
    public function test_a_bad_field_is_named_and_nothing_is_written(string $act, string $field, mixed $value): void
    {
        $this->act($act, [$field => $value])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['message', 'errors' => [$field]])
            ->assertJsonCount(1, 'errors');
        $this->assertNothingMore();
    }

    #[TestWith(['open'])]
    #[TestWith(['move'])]
    #[TestWith(['close'])]
    public function test_each_write_wants_a_proper_key(string $act): void
    {
        foreach (['', 'not-a-uuid', 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001b8f0a3c4'] as $key) {
            $this->act($act, [], $key)->assertUnprocessable()->assertJsonStructure(['errors' => ['idempotency_key']]);
        }

        $this->assertNothingMore();
    }

    public function test_an_expense_says_what_it_was_for(): void
    {
        foreach ([null, '', '   '] as $note) {
            $this->act('move', ['kind' => 'expense', 'note' => $note])
                ->assertUnprocessable()
                ->assertJsonPath('errors.note.0', fn (string $text): bool => $text !== '');
        }

        $this->assertNothingMore();
    }

    public function test_the_most_that_the_wire_can_write_is_kept_to_the_centavo(): void
    {
        $this->moveCash($this->teams->maribel, $this->box, ['amount' => '9999999999999.99'])
            ->assertCreated()
            ->assertJsonPath('data.expected', '10000000000499.99');
        $this->closeBox($this->teams->maribel, $this->box->refresh(), ['declared' => '0.00', 'reason' => str_repeat('ñ', 240)])
            ->assertCreated()
            ->assertJsonPath('data.difference', '-10000000000499.99');
    }

    public function test_bad_input_is_invalid_before_it_is_forbidden_or_not_found(): void
    {
        foreach (['admin', 'wilmer'] as $who) {
            $this->moveCash($this->teams->{$who}, $this->box, ['amount' => 'x'])->assertJsonPath('code', 'invalid');
            $this->closeBox($this->teams->{$who}, $this->box, ['declared' => 'x'])->assertJsonPath('code', 'invalid');
        }

        $this->openBox($this->teams->carla, ['opening' => 'x'])->assertJsonPath('code', 'invalid');
    }

    #[TestWith(['999999999999999'])]
    #[TestWith(['0'])]
    #[TestWith(['-1'])]
    #[TestWith(['1.5'])]
    #[TestWith(['x'])]
    #[TestWith(['99999999999999999999'])]
    public function test_what_is_no_box_is_not_found(string $id): void
    {
        $this->actingAs($this->teams->admin)->getJson("/api/cash-boxes/{$id}")->assertNotFound()->assertJsonPath('code', 'not_found');
        $this->boxCall($this->teams->admin, "/{$id}/movements", ['kind' => 'float', 'amount' => '1.00', 'version' => 1], null)->assertNotFound();
        $this->boxCall($this->teams->admin, "/{$id}/close", ['declared' => '1.00', 'version' => 1], null)->assertNotFound();
    }

    /** @param  array<string, mixed>  $query */
    #[TestWith([['day' => '2026-02-30']])]
    #[TestWith([['day' => '24/11/2026']])]
    #[TestWith([['day' => ['2026-11-24']]])]
    #[TestWith([['state' => 'all']])]
    #[TestWith([['state' => ['open']]])]
    #[TestWith([['cobrador_id' => 'x']])]
    #[TestWith([['cobrador_id' => '0']])]
    #[TestWith([['cobrador_id' => '9007199254740992']])]
    #[TestWith([['cursor' => 'x']])]
    #[TestWith([['cursor' => 'WyJhIl0']])]
    public function test_a_bad_filter_of_the_list_is_named(array $query): void
    {
        $this->actingAs($this->teams->carla)->getJson('/api/cash-boxes?'.http_build_query($query))
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => [array_key_first($query)]]);
    }

    public function test_nobody_sees_or_keeps_a_box_without_signing_in(): void
    {
        $this->app['auth']->forgetGuards();

        foreach (['', '/current', "/{$this->box->id}"] as $path) {
            $this->getJson("/api/cash-boxes{$path}")->assertUnauthorized()->assertJsonPath('code', 'unauthenticated');
        }

        foreach (['', "/{$this->box->id}/movements", "/{$this->box->id}/close"] as $path) {
            $this->postJson("/api/cash-boxes{$path}")->assertUnauthorized();
        }
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function act(string $act, array $body, ?string $key = null): TestResponse
    {
        return match ($act) {
            'open' => $this->openBox($this->teams->wilmer, $body, $key),
            'move' => $this->moveCash($this->teams->maribel, $this->box, $body, $key),
            default => $this->closeBox($this->teams->maribel, $this->box, $body, $key),
        };
    }

    /** One box, opened and no more, as setUp left it. */
    private function assertNothingMore(): void
    {
        self::assertSame([1, 0, 1, 1, $this->box->version], [
            CashBox::query()->count(), CashMovement::query()->count(), Audit::query()->count(), DB::table('idempotency_keys')->count(),
            $this->box->refresh()->version,
        ]);
    }
}
