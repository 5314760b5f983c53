<?php

declare(strict_types=1);

namespace Tests\Feature\Promises;

use App\Enums\CreditStatus;
use App\Models\Audit;
use App\Models\Credit;
use App\Models\Promise;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class MakePromiseTest extends TestCase
{
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        // Tuesday, half past ten in La Paz.
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:30:00.000Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    #[TestWith(['admin', 201])]
    #[TestWith(['carla', 201])]
    #[TestWith(['maribel', 201])]
    #[TestWith(['ruben', 404])]
    #[TestWith(['wilmer', 404])]
    public function test_whoever_sees_the_credit_may_write_a_promise_down(string $who, int $status): void
    {
        $this->promise($this->teams->{$who})->assertStatus($status);

        self::assertSame($status === 201 ? 1 : 0, Promise::query()->count());
    }

    public function test_a_promise_is_answered_audited_and_moves_the_version_of_its_credit(): void
    {
        $answer = $this->promise($this->teams->maribel, ['amount' => '150.00', 'due_on' => '2026-11-28'])->assertCreated();

        self::assertSame([
            'id' => Promise::query()->sole()->id,
            'amount' => '150.00',
            'due_on' => '2026-11-28',
            'state' => 'open',
            'kept' => '0.00',
            'made_by' => ['id' => $this->teams->maribel->id, 'name' => $this->teams->maribel->name],
            'created_at' => '2026-11-24T14:30:00.000Z',
        ], $answer->json('data'));
        self::assertSame(['promise.made', $this->teams->maribel->id], array_values(Audit::query()->sole()->only(['action', 'user_id'])));
        self::assertSame(2, $this->credit->refresh()->version);
    }

    public function test_a_new_promise_replaces_the_open_one(): void
    {
        $this->promise($this->teams->maribel)->assertCreated();
        $this->promise($this->teams->carla, ['amount' => '20.00'])->assertCreated();

        self::assertSame(['replaced', 'open'], $this->states());
    }

    public function test_one_whose_day_is_over_is_not_replaced_any_more(): void
    {
        $this->promise($this->teams->maribel, ['amount' => '100.00', 'due_on' => '2026-11-24'])->assertCreated();
        $this->travel(1)->hours();
        $this->pay($this->teams->maribel, $this->credit, ['amount' => '40.00'])->assertCreated();
        // 23:59 in La Paz, then a minute later.
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:00:00.000Z'));
        $this->promise($this->teams->maribel, ['due_on' => '2026-11-25'])->assertCreated();

        self::assertSame(['partly', 'open'], $this->states());
    }

    public function test_a_day_is_that_of_la_paz(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-25T03:59:59.999Z'));
        $this->promise($this->teams->maribel, ['due_on' => '2026-11-24'])->assertCreated();
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:00:00.000Z'));

        $this->promise($this->teams->maribel, ['due_on' => '2026-11-24'])->assertUnprocessable();
    }

    public function test_a_month_ahead_is_the_furthest(): void
    {
        $this->promise($this->teams->maribel, ['due_on' => '2026-12-24'])->assertCreated();
        $this->promise($this->teams->maribel, ['due_on' => '2026-12-25'])->assertUnprocessable()->assertJsonPath('code', 'invalid');
    }

    /** @return iterable<string, array{string, mixed}> */
    public static function nonsense(): iterable
    {
        $long = str_repeat('9', 400);

        foreach ([null, '', '0.00', '-5.00', '10', '10.5', '10.000', 10, 10.5, 'NaN', 'INF', '1e3', "{$long}.00", '٢٠.00', [], ['10.00'], true] as $amount) {
            yield 'amount '.json_encode($amount) => ['amount', $amount];
        }

        foreach ([null, '', '2026-11-23', '2026-02-30', '2026-13-01', '24/11/2026', '2026-11-24T10:00:00Z', 'mañana', 20261124, [], ['2026-11-24'], true, $long] as $day) {
            yield 'due_on '.json_encode($day) => ['due_on', $day];
        }

        foreach ([null, '', '1', 0, -1, 1.5, [], true, 10 ** 12, array_fill(0, 10_000, 1)] as $version) {
            yield 'version '.substr((string) json_encode($version), 0, 20) => ['version', $version];
        }
    }

    #[DataProvider('nonsense')]
    public function test_nonsense_is_invalid_and_changes_nothing(string $field, mixed $value): void
    {
        $this->promise($this->teams->maribel, [$field => $value])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => [$field]]);

        self::assertSame([0, 1], [Promise::query()->count(), $this->credit->refresh()->version]);
    }

    public function test_more_than_is_owed_cannot_be_promised(): void
    {
        $this->promise($this->teams->maribel, ['amount' => '1027.00'])->assertCreated();
        $this->promise($this->teams->maribel, ['amount' => '1027.01'])->assertUnprocessable()->assertJsonPath('code', 'exceeds_balance');
    }

    #[TestWith([CreditStatus::PendingApproval])]
    #[TestWith([CreditStatus::WaitingDelivery])]
    #[TestWith([CreditStatus::Completed])]
    #[TestWith([CreditStatus::Cancelled])]
    #[TestWith([CreditStatus::Rejected])]
    public function test_only_what_is_owed_is_promised(CreditStatus $status): void
    {
        $this->credit->update(['status' => $status]);

        $this->promise($this->teams->maribel)->assertUnprocessable()->assertJsonPath('code', 'not_active');
        self::assertSame(0, Promise::query()->count());
    }

    public function test_a_credit_written_off_is_still_promised(): void
    {
        $this->credit->update(['status' => CreditStatus::Defaulted]);

        $this->promise($this->teams->maribel)->assertCreated();
    }

    public function test_whoever_saw_an_older_credit_is_shown_the_current_one(): void
    {
        $this->promise($this->teams->maribel, ['version' => 1])->assertCreated();

        $this->promise($this->teams->carla, ['version' => 1])
            ->assertConflict()
            ->assertJsonPath('code', 'stale')
            ->assertJsonPath('data.record.id', $this->credit->id)
            ->assertJsonPath('data.record.version', 2);
        self::assertSame(['open'], $this->states());
    }

    public function test_a_promise_without_the_version_it_saw_is_invalid_and_changes_nothing(): void
    {
        $answer = $this->actingAs($this->teams->maribel)
            ->postJson("/api/credits/{$this->credit->id}/promises", ['amount' => '85.00', 'due_on' => '2026-11-26'])
            ->assertUnprocessable()->assertJsonPath('code', 'invalid');

        self::assertSame(['version'], array_keys($answer->json('errors')));
        self::assertSame([0, 1], [Promise::query()->count(), $this->credit->refresh()->version]);
    }

    public function test_a_credit_that_does_not_exist_is_not_found(): void
    {
        foreach (['999999', '0', '-1', 'x', '1e3', str_repeat('9', 40)] as $id) {
            $this->actingAs($this->teams->admin)
                ->postJson("/api/credits/{$id}/promises", ['amount' => '10.00', 'due_on' => '2026-11-24', 'version' => 1])
                ->assertNotFound();
        }
    }

    public function test_nobody_promises_without_signing_in(): void
    {
        $this->postJson("/api/credits/{$this->credit->id}/promises", ['amount' => '10.00', 'due_on' => '2026-11-24', 'version' => 1])
            ->assertUnauthorized();
    }

    /** @return list<string> */
    private function states(): array
    {
        return Promise::query()->orderBy('id')->get()->map(fn (Promise $promise): string => $promise->state->value)->values()->all();
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function promise(User $user, array $body = []): TestResponse
    {
        return $this->actingAs($user)->postJson("/api/credits/{$this->credit->id}/promises", [
            'amount' => '85.00', 'due_on' => '2026-11-26', 'version' => $this->credit->refresh()->version, ...$body,
        ]);
    }
}
