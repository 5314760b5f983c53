<?php

declare(strict_types=1);

namespace Tests\Feature\Snoozes;

use App\Models\Credit;
use App\Models\Snooze;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\Snoozes;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class SnoozeTest extends TestCase
{
    use ChecksAttention;
    use Pays;
    use RefreshDatabase;
    use Snoozes;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:30:00Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->lateCredit($this->teams->maribel, 5);
        // A stream newly heard starts read.
        $this->unread($this->teams->carla);
        $this->unread($this->teams->maribel);
    }

    #[TestWith(['admin', 200])]
    #[TestWith(['carla', 200])]
    #[TestWith(['maribel', 200])]
    #[TestWith(['ruben', 404])]
    #[TestWith(['wilmer', 404])]
    public function test_whoever_sees_the_credit_may_let_it_sleep(string $who, int $status): void
    {
        $this->snooze($this->teams->{$who}, $this->credit, 'payment')->assertStatus($status);

        self::assertSame($status === 200 ? [$this->teams->{$who}->id] : [], Snooze::query()->pluck('user_id')->all());
    }

    public function test_a_snooze_says_until_when_at_the_latest(): void
    {
        $expected = ['until' => 'time', 'until_at' => '2026-11-25T12:00:00.000Z', 'wakes_by' => '2026-12-24T14:30:00.000Z', 'woke' => null, 'woke_at' => null];

        self::assertSame($expected, $this->snooze($this->teams->carla, $this->credit, 'time', '2026-11-25T08:00:00-04:00')->assertOk()->json('data'));
        self::assertSame($expected, $this->getJson("/api/credits/{$this->credit->id}")->json('data.snoozed'));
        self::assertNull($this->actingAs($this->teams->maribel)->getJson("/api/credits/{$this->credit->id}")->json('data.snoozed'));
        $this->assertDatabaseHas('audit', ['action' => 'credit.snoozed', 'user_id' => $this->teams->carla->id]);
    }

    public function test_rows_of_a_snoozed_credit_sleep_for_him_alone_later_ones_too(): void
    {
        $this->check();
        $other = $this->lateCredit($this->teams->maribel, 5);
        self::assertSame([2, 2], [$this->unread($this->teams->carla), $this->unread($this->teams->maribel)]);

        $this->snooze($this->teams->carla, $this->credit, 'worse')->assertOk();
        self::assertSame([1, 2], [$this->unread($this->teams->carla), $this->unread($this->teams->maribel)]);
        $this->pay($this->teams->admin, $this->credit)->assertCreated();
        $this->pay($this->teams->admin, $other)->assertCreated();

        self::assertSame([2, 4], [$this->unread($this->teams->carla), $this->unread($this->teams->maribel)]);
        self::assertSame(['payment_received', 'credit_attention'], array_column($this->inbox($this->teams->carla, 'asleep'), 'type'));
        self::assertSame(['payment_received', 'check_finished'], array_column($this->inbox($this->teams->carla), 'type'));
        self::assertSame($other->id, $this->inbox($this->teams->carla)[0]['credit_id']);
        self::assertCount(4, $this->inbox($this->teams->carla, 'all'));
        self::assertSame([], $this->inbox($this->teams->maribel, 'asleep'));
    }

    public function test_a_row_asleep_says_so(): void
    {
        $this->check();
        $this->snooze($this->teams->carla, $this->credit, 'payment')->assertOk();
        $row = $this->inbox($this->teams->carla, 'asleep')[0];

        self::assertSame([true, false, 'payment', null], [$row['read'], $row['archived'], $row['snooze']['until'], $row['snooze']['woke']]);
    }

    public function test_a_new_snooze_takes_the_place_of_the_one_before(): void
    {
        $this->snooze($this->teams->carla, $this->credit, 'payment')->assertOk();
        $this->snooze($this->teams->carla, $this->credit, 'time', '2026-11-25T12:00:00Z')->assertOk();
        $this->pay($this->teams->maribel, $this->credit)->assertCreated();

        self::assertSame(0, $this->unread($this->teams->carla));
        self::assertSame('time', Snooze::query()->sole()->until->value);
    }

    public function test_until_a_promise_needs_an_open_one(): void
    {
        $this->snooze($this->teams->carla, $this->credit, 'promise')
            ->assertUnprocessable()->assertJsonPath('code', 'invalid')->assertJsonStructure(['errors' => ['until']]);
        self::assertSame(0, Snooze::query()->count());
        $this->postJson("/api/credits/{$this->credit->id}/promises", ['amount' => '10.00', 'due_on' => '2026-11-24', 'version' => $this->credit->refresh()->version])->assertCreated();

        $this->snooze($this->teams->carla, $this->credit, 'promise')->assertOk();
    }

    /** @return iterable<string, array{array<string, mixed>, string}> */
    public static function nonsense(): iterable
    {
        foreach ([null, '', 'siempre', 'TIME', 1, true, [], ['time'], array_fill(0, 10_000, 1)] as $at => $until) {
            yield "until {$at}" => [['until' => $until], 'until'];
        }

        $times = [
            null, '', 'mañana', '2026-11-25', '2026-11-25T10:00:00', '2026-02-30T10:00:00Z', 5, true, [], ['2026-11-25T10:00:00Z'],
            '2026-11-24T14:30:00Z', '2026-11-23T14:30:00Z', '2026-12-24T14:30:00.001Z', '9999-12-31T00:00:00Z',
        ];

        foreach ($times as $at => $time) {
            yield "until_at {$at}" => [['until' => 'time', 'until_at' => $time], 'until_at'];
        }

        foreach (['payment', 'promise', 'worse'] as $until) {
            yield "a time for {$until}" => [['until' => $until, 'until_at' => '2026-11-25T10:00:00Z'], 'until_at'];
        }
    }

    /** @param  array<string, mixed>  $body */
    #[DataProvider('nonsense')]
    public function test_nonsense_is_invalid_and_changes_nothing(array $body, string $field): void
    {
        $this->actingAs($this->teams->carla)->postJson("/api/credits/{$this->credit->id}/snooze", $body)
            ->assertUnprocessable()->assertJsonPath('code', 'invalid')->assertJsonStructure(['errors' => [$field]]);

        self::assertSame(0, Snooze::query()->count());
    }

    public function test_thirty_days_to_the_moment_are_taken(): void
    {
        $this->snooze($this->teams->carla, $this->credit, 'time', '2026-12-24T14:30:00Z')->assertOk();
        $this->snooze($this->teams->carla, $this->credit, 'time', '2026-11-24T14:30:00.001Z')->assertOk();
    }

    public function test_what_does_not_exist_cannot_sleep(): void
    {
        $this->actingAs($this->teams->admin)->postJson('/api/credits/999999/snooze', ['until' => 'payment'])->assertNotFound();
        $this->app['auth']->forgetGuards();
        $this->postJson("/api/credits/{$this->credit->id}/snooze", ['until' => 'payment'])->assertUnauthorized();
    }
}
