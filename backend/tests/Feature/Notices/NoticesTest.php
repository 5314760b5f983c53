<?php

declare(strict_types=1);

namespace Tests\Feature\Notices;

use App\Models\Audit;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Str;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\DataProvider;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class NoticesTest extends TestCase
{
    use RefreshDatabase;

    private TwoTeams $teams;

    private User $nancy;

    private RecordingBroadcaster $recorder;

    protected function setUp(): void
    {
        parent::setUp();

        $this->recorder = RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
        $this->nancy = User::factory()->cobradorOf($this->teams->carla)->create();
        User::factory()->cobradorOf($this->teams->carla)->create(['active' => false]);

        foreach ([$this->teams->admin, $this->teams->carla, $this->teams->maribel] as $user) {
            $this->actingAs($user)->getJson('/api/streams')->assertOk();
        }
    }

    public function test_a_manager_tells_one_of_his_cobradores(): void
    {
        $this->send($this->teams->carla, ['to' => $this->teams->maribel->id])->assertCreated()
            ->assertJsonPath('data.to', [['id' => $this->teams->maribel->id, 'name' => $this->teams->maribel->name]]);

        $row = StreamRow::query()->sole();
        self::assertSame(["cobrador.{$this->teams->maribel->id}", 'notice', $this->teams->carla->id], [$row->stream, $row->type->value, $row->actor_id]);
        self::assertSame('Traiga el talonario.', $row->payload['body']);
        self::assertSame(['id' => $this->teams->carla->id, 'name' => $this->teams->carla->name], $row->payload['from']);
        self::assertSame(['notification'], $this->recorder->events());
        self::assertSame(['notice.sent', $this->teams->carla->id], [Audit::query()->sole()->action, Audit::query()->sole()->user_id]);
    }

    public function test_it_is_news_to_whom_it_is_for_and_never_to_who_sent_it(): void
    {
        $this->send($this->teams->carla, ['to' => $this->teams->maribel->id])->assertCreated();
        $stream = "cobrador.{$this->teams->maribel->id}";
        $unread = fn (User $user): int => $this->actingAs($user)->getJson('/api/streams')->json('data')[$stream]['unread'];

        self::assertSame([1, 0, 1], array_map($unread, [$this->teams->maribel, $this->teams->carla, $this->teams->admin]));
    }

    public function test_a_manager_tells_his_whole_team_but_who_no_longer_works(): void
    {
        $this->send($this->teams->carla, ['to' => 'team'])->assertCreated();

        self::assertSame($this->streamsOf($this->teams->maribel, $this->nancy), StreamRow::query()->orderBy('stream')->pluck('stream')->all());
    }

    public function test_an_admin_tells_anybody_and_any_team_with_its_manager(): void
    {
        $this->send($this->teams->admin, ['to' => $this->teams->carla->id])->assertCreated();
        $this->send($this->teams->admin, ['to' => 'team', 'team_id' => $this->teams->ruben->team_id])->assertCreated();

        self::assertSame(
            $this->streamsOf($this->teams->carla, $this->teams->ruben, $this->teams->wilmer),
            StreamRow::query()->orderBy('stream')->pluck('stream')->all(),
        );
    }

    public function test_the_same_key_is_the_same_notice(): void
    {
        $key = (string) Str::uuid();
        $first = $this->send($this->teams->carla, ['to' => $this->teams->maribel->id], $key)->assertCreated();
        $second = $this->send($this->teams->carla, ['to' => $this->teams->maribel->id], strtoupper($key))->assertCreated();
        $this->send($this->teams->carla, ['to' => $this->nancy->id], $key)->assertConflict()->assertJsonPath('code', 'idempotency_conflict');

        self::assertSame($first->json(), $second->json());
        self::assertSame(1, StreamRow::query()->count());
    }

    public function test_without_a_key_it_is_sent_as_often_as_it_is_asked_for(): void
    {
        $this->send($this->teams->carla, ['to' => $this->teams->maribel->id])->assertCreated();
        $this->send($this->teams->carla, ['to' => $this->teams->maribel->id])->assertCreated();

        self::assertSame(2, StreamRow::query()->count());
    }

    public function test_the_longest_notice_in_any_script_is_kept_whole(): void
    {
        $body = str_repeat('😀', 500);
        $this->send($this->teams->carla, ['to' => $this->teams->maribel->id, 'title' => str_repeat('Ñ', 80), 'body' => $body])->assertCreated();

        self::assertSame($body, StreamRow::query()->sole()->payload['body']);
    }

    public function test_a_cobrador_sends_none_and_nobody_reaches_the_neighbour_team(): void
    {
        $this->send($this->teams->maribel, ['to' => $this->nancy->id])->assertForbidden()->assertJsonPath('code', 'forbidden');
        $this->send($this->teams->maribel, ['to' => 'team'])->assertForbidden();

        foreach ([$this->teams->wilmer->id, $this->teams->ruben->id, $this->teams->admin->id, 999_999] as $stranger) {
            $this->send($this->teams->carla, ['to' => $stranger])->assertNotFound()->assertJsonPath('code', 'not_found');
        }

        $this->send($this->teams->carla, ['to' => 'team', 'team_id' => $this->teams->ruben->team_id])->assertNotFound();
        $this->assertNothingSaid();
    }

    public function test_nobody_is_told_who_has_no_stream_or_does_not_work(): void
    {
        $gone = User::query()->where('active', false)->sole();

        $this->send($this->teams->admin, ['to' => $this->teams->admin->id])->assertUnprocessable();
        $this->send($this->teams->admin, ['to' => 'team'])->assertUnprocessable()->assertJsonValidationErrors('team_id');
        $this->send($this->teams->carla, ['to' => $gone->id])->assertUnprocessable();
        User::query()->where('manager_id', $this->teams->carla->id)->update(['active' => false]);
        $this->send($this->teams->carla, ['to' => 'team'])->assertUnprocessable();
        $this->assertNothingSaid();
    }

    /** @param  array<string, mixed>  $body */
    #[DataProvider('misfits')]
    public function test_what_does_not_fit_is_refused(string $field, array $body): void
    {
        $this->send($this->teams->carla, ['to' => $this->teams->maribel->id, ...$body])
            ->assertUnprocessable()->assertJsonPath('code', 'invalid')->assertJsonValidationErrors($field);
        $this->assertNothingSaid();
    }

    /** @return iterable<string, array{string, array<string, mixed>}> */
    public static function misfits(): iterable
    {
        return [
            'to nobody' => ['to', ['to' => null]],
            'to a word' => ['to', ['to' => 'all']],
            'to a number in words' => ['to', ['to' => '4']],
            'to less than one' => ['to', ['to' => 0]],
            'to more than a number holds' => ['to', ['to' => 1e308]],
            'to a list' => ['to', ['to' => [1, 2]]],
            'a team that is a word' => ['team_id', ['to' => 'team', 'team_id' => 'mine']],
            'no title' => ['title', ['title' => '  ']],
            'a title of 81' => ['title', ['title' => str_repeat('x', 81)]],
            'a title on two lines' => ['title', ['title' => "a\nb"]],
            'a title that is a list' => ['title', ['title' => ['a']]],
            'no body' => ['body', ['body' => '']],
            'a body of 501' => ['body', ['body' => str_repeat('ñ', 501)]],
            'a body that is a number' => ['body', ['body' => 5]],
        ];
    }

    public function test_a_key_that_is_none_is_refused(): void
    {
        $this->send($this->teams->carla, ['to' => $this->teams->maribel->id], 'again')
            ->assertUnprocessable()->assertJsonValidationErrors('idempotency_key');
        $this->assertNothingSaid();
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function send(User $user, array $body, ?string $key = null): TestResponse
    {
        return $this->actingAs($user)->postJson(
            '/api/notifications',
            ['title' => 'Mañana', 'body' => 'Traiga el talonario.', ...$body],
            $key === null ? [] : ['Idempotency-Key' => $key],
        );
    }

    private function assertNothingSaid(): void
    {
        self::assertSame(0, StreamRow::query()->count());
        self::assertSame(0, Audit::query()->count());
        self::assertSame([], $this->recorder->frames);
    }

    /** @return list<string> */
    private function streamsOf(User ...$users): array
    {
        $streams = array_map(fn (User $user): string => "cobrador.{$user->id}", $users);
        sort($streams);

        return $streams;
    }
}
