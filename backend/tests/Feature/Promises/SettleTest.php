<?php

declare(strict_types=1);

namespace Tests\Feature\Promises;

use App\Enums\CreditStatus;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Promise;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class SettleTest extends TestCase
{
    use ChecksAttention;
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        // Tuesday, ten in La Paz.
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    /** @param  list<string>  $amounts */
    #[TestWith([['100.00'], 'kept', '100.00'])]
    #[TestWith([['60.00', '60.00'], 'kept', '120.00'])]
    #[TestWith([['99.99'], 'partly', '99.99'])]
    #[TestWith([['0.01'], 'partly', '0.01'])]
    #[TestWith([[], 'broken', '0.00'])]
    public function test_what_was_taken_in_time_says_how_it_ended(array $amounts, string $state, string $kept): void
    {
        $this->promise('100.00', '2026-11-25');
        $this->travel(1)->hours();

        foreach ($amounts as $amount) {
            $this->take($amount);
        }

        // The last check of its day, and the first of the next.
        $this->at('2026-11-26T03:59:59.999Z');
        self::assertSame(['open', $kept], $this->shown());
        $this->at('2026-11-26T04:00:00.000Z');

        self::assertSame([$state, $kept], $this->shown());
    }

    public function test_the_moments_of_its_beginning_and_end_are_those_of_la_paz(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->travelTo(CarbonImmutable::parse('2026-11-25T05:00:00Z'));
        // Before it was made, at that very moment, within its last millisecond, and a moment after it.
        $this->take('1.00', '2026-11-24T13:59:59.999Z');
        $this->take('2.00', '2026-11-24T14:00:00.000Z');
        $this->take('4.00', '2026-11-25T03:59:59.999Z');
        $this->take('8.00', '2026-11-25T04:00:00.000Z');

        $this->check();

        self::assertSame(['partly', '4.00'], $this->shown());
    }

    public function test_money_taken_in_time_that_arrives_late_mends_it(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->at('2026-11-25T04:00:00Z');
        self::assertSame(['broken', '0.00'], $this->shown());

        $this->take('60.00', '2026-11-24T20:00:00Z');
        self::assertSame(['partly', '60.00'], $this->shown());
        $this->take('40.00', '2026-11-25T03:59:00Z');
        self::assertSame(['kept', '100.00'], $this->shown());

        // Said once: what was told as broken is corrected where it is read, and not told again.
        $this->check();
        self::assertSame(1, $this->toldOf('promise_broken'));
    }

    public function test_money_taken_later_does_not_mend_it(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->at('2026-11-25T04:00:00Z');
        $this->take('100.00');

        self::assertSame(['broken', '0.00'], $this->shown());
    }

    public function test_a_reversal_undoes_it_and_the_next_check_says_so(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->travel(1)->hours();
        $first = $this->take('60.00');
        $this->take('40.00');
        $this->at('2026-11-25T04:00:00Z');
        self::assertSame(['kept', 0], [$this->shown()[0], $this->toldOf('promise_broken')]);

        $this->reverse($first);
        self::assertSame(['partly', '40.00'], $this->shown());
        $this->check();
        $this->check();

        self::assertSame(1, $this->toldOf('promise_broken'));
        self::assertSame('40.00', collect($this->told($this->teams->maribel))->firstOrFail(
            fn (array $row): bool => $row['type'] === 'promise_broken',
        )['kept']);
    }

    public function test_a_reversal_before_its_end_counts_too(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->travel(1)->hours();
        $this->reverse($this->take('100.00'));
        $this->at('2026-11-25T04:00:00Z');

        self::assertSame(['broken', '0.00'], $this->shown());
    }

    public function test_its_day_begins_with_a_reminder_told_once(): void
    {
        $promise = $this->promise('100.00', '2026-11-25');
        $this->at('2026-11-25T03:59:59Z');
        self::assertSame(0, $this->toldOf('promise_due'));
        $this->at('2026-11-25T04:00:00Z');
        $this->check();

        self::assertSame(1, $this->toldOf('promise_due'));
        self::assertSame([
            'type' => 'promise_due',
            'promise_id' => $promise,
            'credit_id' => $this->credit->id,
            'client_id' => $this->credit->client_id,
            'client_name' => $this->credit->client->name,
            'amount' => '100.00',
            'due_on' => '2026-11-25',
            'kept' => '0.00',
        ], $this->told($this->teams->maribel)[0]);
    }

    public function test_what_is_kept_already_needs_no_reminder(): void
    {
        $this->promise('100.00', '2026-11-25');
        $this->travel(1)->hours();
        $this->take('100.00');
        $this->at('2026-11-25T04:00:00Z');

        self::assertSame(0, $this->toldOf('promise_due'));
    }

    public function test_a_check_days_later_still_says_it(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->at('2026-11-30T12:00:00Z');

        self::assertSame(['broken', 1, 0], [$this->shown()[0], $this->toldOf('promise_broken'), $this->toldOf('promise_due')]);
    }

    public function test_a_replaced_promise_counts_nothing_and_is_never_told(): void
    {
        $first = $this->promise('100.00', '2026-11-24');
        $this->travel(1)->hours();
        $this->promise('50.00', '2026-11-26');
        $this->travel(1)->hours();
        $this->take('50.00');
        $this->at('2026-11-27T04:00:00Z');

        self::assertSame(['replaced', 0], array_values(DB::table('promises')->where('id', $first)->get(['state', 'kept'])->map(fn (object $row): array => (array) $row)->sole()));
        self::assertSame(0, $this->toldOf('promise_broken'));
    }

    public function test_one_that_ended_unsaid_before_a_new_one_is_said_by_the_next_check(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:30:00Z'));
        $this->promise('50.00', '2026-11-26');
        $this->check();

        self::assertSame(1, $this->toldOf('promise_broken'));
    }

    #[TestWith([CreditStatus::Completed, 0])]
    #[TestWith([CreditStatus::Defaulted, 1])]
    public function test_nobody_is_told_of_a_credit_that_owes_nothing(CreditStatus $status, int $told): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->credit->update(['status' => $status]);
        $this->at('2026-11-25T04:00:00Z');

        self::assertSame(['broken', $told], [Promise::query()->sole()->state->value, $this->toldOf('promise_broken')]);
    }

    public function test_rows_follow_the_client_of_now(): void
    {
        $credit = Credit::factory()->for(Client::factory()->ofManager($this->teams->carla))->create();
        $this->promise('10.00', '2026-11-24', $credit);
        $this->at('2026-11-25T04:00:00Z');

        self::assertSame('promise_broken', $this->told($this->teams->carla)[0]['type']);
    }

    public function test_a_check_by_hand_says_it_too(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:00:00Z'));
        $this->actingAs($this->teams->carla)->postJson('/api/checks')->assertAccepted();
        Artisan::call('queue:work', ['--queue' => 'checks', '--stop-when-empty' => true, '--sleep' => 0]);

        self::assertSame(1, $this->toldOf('promise_broken'));
    }

    public function test_many_promises_take_as_many_statements_as_one(): void
    {
        $statements = [];

        foreach ([1, 40] as $count) {
            $this->travelTo(CarbonImmutable::parse('2026-11-24T14:00:00Z'));

            foreach (Credit::factory()->count($count)->for($this->credit->client)->create() as $credit) {
                $this->promise('10.00', '2026-11-24', $credit);
            }

            $this->travelTo(CarbonImmutable::parse('2026-11-25T04:00:00Z'));
            DB::flushQueryLog();
            DB::enableQueryLog();
            $this->check();
            $statements[] = count(DB::getQueryLog());
            DB::disableQueryLog();
        }

        self::assertSame($statements[0], $statements[1]);
        self::assertSame(41, $this->toldOf('promise_broken'));
    }

    private function promise(string $amount, string $dueOn, ?Credit $credit = null): int
    {
        $id = ($credit ?? $this->credit)->id;

        return $this->actingAs($this->teams->admin)
            ->postJson("/api/credits/{$id}/promises", ['amount' => $amount, 'due_on' => $dueOn])
            ->assertCreated()->json('data.id');
    }

    private function take(string $amount, ?string $takenAt = null): int
    {
        return $this->pay($this->teams->maribel, $this->credit, ['amount' => $amount, 'taken_at' => $takenAt])->assertCreated()->json('data.id');
    }

    private function reverse(int $payment): void
    {
        $this->actingAs($this->teams->carla)
            ->postJson("/api/payments/{$payment}/reversal", ['reason' => 'Cliente equivocado'], ['Idempotency-Key' => (string) Str::uuid()])
            ->assertCreated();
    }

    private function at(string $instant): void
    {
        $this->travelTo(CarbonImmutable::parse($instant));
        $this->check();
    }

    /** @return array{string, string} state and what was kept, as the credit shows them */
    private function shown(): array
    {
        $promise = $this->actingAs($this->teams->maribel)->getJson("/api/credits/{$this->credit->id}")->assertOk()->json('data.promises.0');

        return [$promise['state'], $promise['kept']];
    }

    private function toldOf(string $type, ?User $to = null): int
    {
        return count(array_filter($this->told($to ?? $this->teams->maribel), fn (array $row): bool => $row['type'] === $type));
    }
}
