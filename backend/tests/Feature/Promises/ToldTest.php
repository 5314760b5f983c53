<?php

declare(strict_types=1);

namespace Tests\Feature\Promises;

use App\Enums\CreditStatus;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Promise;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\Promises\PromisesMoney;
use Tests\Support\WorksQueue;
use Tests\TestCase;

final class ToldTest extends TestCase
{
    use PromisesMoney;
    use RefreshDatabase;
    use WorksQueue;

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

    public function test_one_that_ended_unsaid_before_a_new_one_is_said_by_the_next_check(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->travelTo(CarbonImmutable::parse('2026-11-25T04:30:00Z'));
        $this->promise('50.00', '2026-11-26');
        $this->check();

        self::assertSame(1, $this->toldOf('promise_broken'));
    }

    public function test_nobody_is_told_of_a_credit_that_owes_nothing(): void
    {
        $this->promise('100.00', '2026-11-24');
        // All of it, taken before the promise was made by a phone that had no network.
        $this->take('1027.00', '2026-11-24T13:00:00Z');
        $this->at('2026-11-25T04:00:00Z');

        self::assertSame([CreditStatus::Completed, 'broken', 0], [
            $this->credit->refresh()->status, Promise::query()->sole()->state->value, $this->toldOf('promise_broken'),
        ]);
    }

    public function test_a_credit_written_off_is_still_told(): void
    {
        $this->promise('100.00', '2026-11-24');
        $this->credit->update(['status' => CreditStatus::Defaulted]);
        $this->at('2026-11-25T04:00:00Z');

        self::assertSame(1, $this->toldOf('promise_broken'));
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
        $this->workQueue('checks');

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
}
