<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Str;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\Promises\PromisesMoney;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\Snoozes;
use Tests\TestCase;

final class FollowUpContractTest extends TestCase
{
    use KeepsSamples;
    use PromisesMoney;
    use RefreshDatabase;
    use Snoozes;

    private const PROMISE = ['id', 'amount', 'due_on', 'state', 'kept', 'made_by', 'created_at'];

    private const VISIT = ['id', 'result', 'note', 'place', 'visited_at', 'by'];

    private const SNOOZE = ['until', 'until_at', 'wakes_by', 'woke', 'woke_at'];

    private const TOLD = ['promise_id', 'credit_id', 'client_id', 'client_name', 'amount', 'due_on', 'kept'];

    public function test_the_shape_of_a_promise_and_of_what_is_told_of_it(): void
    {
        $recorder = RecordingBroadcaster::install();
        $promise = $this->follow($this->teams->maribel, 'promises', ['amount' => '150.00', 'due_on' => '2026-11-25', 'version' => 1])->assertCreated()->json();
        $stale = $this->follow($this->teams->carla, 'promises', ['amount' => '1.00', 'due_on' => '2026-11-25', 'version' => 1])->assertConflict()->json();
        $this->at('2026-11-25T12:00:00Z');
        $this->take('50.00');
        $this->at('2026-11-26T12:00:00Z');

        self::assertSame(self::PROMISE, array_keys($promise['data']));
        self::assertSame(['id', 'name'], array_keys($promise['data']['made_by']));
        self::assertSame($this->credit->id, $stale['data']['record']['id']);
        $this->keepSample('promise', $promise);
        $this->keepSample('promise.stale', $stale);

        foreach (['promise_due', 'promise_broken'] as $type) {
            self::assertSame(self::TOLD, array_keys(StreamRow::query()->where('type', $type)->sole()->payload));
            $this->keepFrame($type, collect($recorder->frames)->firstOrFail(
                fn (array $frame): bool => ($frame['data']['type'] ?? null) === $type,
            ));
        }
    }

    public function test_the_shape_of_a_visit(): void
    {
        $placed = $this->visit(['note' => 'Vuelve el sábado.', 'latitude' => -16.5038, 'longitude' => -68.163])->assertCreated()->json();
        $bare = $this->visit(['result' => 'closed'])->assertCreated()->json();

        self::assertSame(self::VISIT, array_keys($placed['data']));
        self::assertSame(['latitude', 'longitude'], array_keys($placed['data']['place']));
        self::assertSame([null, null], [$bare['data']['note'], $bare['data']['place']]);
        $this->keepSample('visit', $placed);
        $this->keepSample('visit.bare', $bare);
    }

    public function test_the_shape_of_a_credit_with_what_was_done_about_it(): void
    {
        foreach (['20.00', '30.00'] as $amount) {
            $this->follow($this->teams->maribel, 'promises', ['amount' => $amount, 'due_on' => '2026-11-24', 'version' => $this->credit->refresh()->version])->assertCreated();
        }

        $this->visit(['note' => 'Vuelve el sábado.', 'latitude' => -16.5038, 'longitude' => -68.163])->assertCreated();
        $this->at('2026-11-25T12:00:00Z');
        $this->snooze($this->teams->carla, $this->credit, 'time', '2026-11-26T12:00:00Z')->assertOk();
        $credit = $this->getJson("/api/credits/{$this->credit->id}")->assertOk()->json();

        self::assertSame(['broken', 'replaced'], array_column($credit['data']['promises'], 'state'));
        self::assertSame(self::VISIT, array_keys($credit['data']['visits'][0]));
        self::assertSame(self::SNOOZE, array_keys($credit['data']['snoozed']));
        $this->keepSample('credit.followed-up', $credit);
    }

    public function test_the_shape_of_an_inbox_with_what_sleeps_what_came_back_and_what_was_put_away(): void
    {
        $this->credit = $this->lateCredit($this->teams->maribel, 5);
        $this->unread($this->teams->carla);
        $this->check();
        $row = StreamRow::query()->where('type', 'credit_attention')->sole()->id;
        $snooze = $this->snooze($this->teams->carla, $this->credit, 'payment')->assertOk()->json();
        $asleep = $this->getJson('/api/notifications?state=asleep')->assertOk()->json();
        $this->take('1.00');
        $back = $this->actingAs($this->teams->carla)->getJson('/api/notifications?state=unread')->assertOk()->json();
        $archive = $this->postJson("/api/notifications/{$row}/archive")->assertOk()->json();
        $archived = $this->getJson('/api/notifications?state=archived')->assertOk()->json();

        self::assertSame(self::SNOOZE, array_keys($snooze['data']));
        self::assertSame([['payment', null]], array_map(fn (array $one): array => [$one['snooze']['until'], $one['snooze']['woke']], $asleep['data']['data']));
        self::assertSame('payment', $back['data']['data'][0]['snooze']['woke']);
        self::assertSame([true], array_column($archived['data']['data'], 'archived'));
        self::assertSame(array_keys($this->getJson('/api/streams')->json('data')), array_keys($archive['data']));

        foreach (['snooze' => $snooze, 'notifications.asleep' => $asleep, 'notifications.back' => $back, 'notifications.archived' => $archived, 'archive' => $archive] as $name => $json) {
            $this->keepSample($name, $json);
        }
    }

    public function test_the_shape_of_a_silence(): void
    {
        $recorder = RecordingBroadcaster::install();
        $this->lateCredit($this->teams->maribel, 0);
        $this->artisan('cobradores:check-silence')->assertSuccessful();

        self::assertSame(['cobrador_id', 'cobrador_name', 'since'], array_keys(StreamRow::query()->sole()->payload));
        $this->keepFrame('cobrador_silent', $recorder->frames[0]);
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function visit(array $body): TestResponse
    {
        return $this->follow($this->teams->maribel, 'visits', ['result' => 'absent', 'visited_at' => '2026-11-24T13:30:00Z', ...$body]);
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function follow(User $user, string $act, array $body): TestResponse
    {
        return $this->actingAs($user)->postJson("/api/credits/{$this->credit->id}/{$act}", $body, ['Idempotency-Key' => (string) Str::uuid()]);
    }
}
