<?php

declare(strict_types=1);

namespace Tests\Feature\Assignments;

use App\Models\Client;
use App\Models\Credit;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\Cache;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Assigns;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\ReadsEverything;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\Support\WorksOnCredits;
use Tests\Support\WorksQueue;
use Tests\TestCase;

/** From the commit on nothing of a client is in any answer, frame, row or search of who had him, but the payments he took. */
final class LeavesNothingTest extends TestCase
{
    use Assigns;
    use ChecksAttention;
    use Pays;
    use ReadsEverything;
    use RefreshDatabase;
    use WorksOnCredits;
    use WorksQueue;

    private const CLIENT = [
        'id' => 911_111_101, 'name' => 'Ñusta Irrepetible', 'phone' => '76543210', 'address' => 'Calle Irrepetible 9',
    ];

    private const CREDIT = 876_543_202;

    private const NUMBERS = ['876543202', '876543203'];

    private TwoTeams $teams;

    private User $alvaro;

    private Client $client;

    private Credit $credit;

    private Credit $waiting;

    private RecordingBroadcaster $recorder;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->alvaro = User::factory()->cobradorOf($this->teams->carla)->create();
        $this->client = Client::factory()->of($this->teams->maribel)->create(self::CLIENT);
        $this->credit = Credit::factory()->for($this->client)->create([
            'id' => self::CREDIT, 'oldest_unpaid_due_on' => today('America/La_Paz')->subDays(5),
            'first_due_on' => today('America/La_Paz')->subDays(5),
        ]);
        $this->waiting = Credit::factory()->for($this->client)->undelivered()->create(['id' => self::CREDIT + 1]);
        $this->recorder = RecordingBroadcaster::install();
        Artisan::call('credits:check-attention');
        $this->pay($this->teams->admin, $this->credit)->assertCreated();
    }

    /** @return array{User, list<User>} who gets the client, and who has lost him then */
    private function move(string $how): array
    {
        return $how === 'within the team'
            ? [$this->alvaro, [$this->teams->maribel]]
            : [$this->teams->wilmer, [$this->teams->maribel, $this->teams->carla]];
    }

    #[TestWith(['within the team'])]
    #[TestWith(['to another team'])]
    public function test_who_had_the_client_finds_nothing_of_him_anywhere(string $how): void
    {
        [$to, $losers] = $this->move($how);
        $this->workOn($this->credit, $this->waiting, $this->teams->maribel);
        self::assertNotSame([], $this->traces($this->teams->maribel), 'There must be something to lose.');

        $this->assign($this->teams->admin, $to, [$this->client->id])->assertOk();

        foreach ($losers as $loser) {
            self::assertSame([], $this->traces($loser));
        }

        self::assertNotSame([], $this->traces($to));
    }

    #[TestWith(['within the team'])]
    #[TestWith(['to another team'])]
    public function test_no_frame_reaches_who_had_the_client_whatever_happens_later(string $how): void
    {
        [$to, $losers] = $this->move($how);
        $this->assign($this->teams->admin, $to, [$this->client->id])->assertOk();
        $this->recorder->frames = array_filter($this->recorder->frames, fn (array $frame): bool => $frame['event'] === 'never');

        $this->pay($to, $this->credit)->assertCreated();
        $this->pay($this->teams->admin, $this->credit)->assertCreated();
        $this->travel(30)->days();
        Artisan::call('credits:check-attention');
        $this->workQueue('broadcasts');

        foreach ($losers as $loser) {
            self::assertSame([], $this->traces($loser));
            $heard = array_filter($this->recorder->frames, fn (array $frame): bool => $frame['channels'] === ["private-cobrador.{$loser->id}"]);
            self::assertSame([], self::naming((string) json_encode($heard, JSON_UNESCAPED_UNICODE), self::marks()));
        }
    }

    public function test_a_frame_that_waited_in_the_queue_comes_out_empty(): void
    {
        Cache::put('streams.circuit', true, 60);
        $recorder = $this->recorder;
        Artisan::call('queue:clear', ['--queue' => 'broadcasts', '--force' => true]);
        config(['broadcasting.default' => 'reverb']);
        $this->pay($this->teams->carla, $this->credit)->assertCreated();
        config(['broadcasting.default' => 'recording']);
        $recorder->frames = [];

        $this->assign($this->teams->carla, $this->alvaro, [$this->client->id])->assertOk();
        $this->workQueue('broadcasts');

        $rows = array_column(array_filter(
            $recorder->frames,
            fn (array $frame): bool => $frame['channels'] === ["private-cobrador.{$this->teams->maribel->id}"] && isset($frame['data']['seq']),
        ), 'data');
        self::assertContains('redacted', array_column($rows, 'type'));
        self::assertSame([], self::naming((string) json_encode($rows, JSON_UNESCAPED_UNICODE), self::marks()));
    }

    public function test_the_payments_that_he_took_stay_his_to_see_and_nothing_else(): void
    {
        $payment = $this->pay($this->teams->maribel, $this->credit)->assertCreated()->json('data');
        $this->assign($this->teams->carla, $this->alvaro, [$this->client->id])->assertOk();

        $this->actingAs($this->teams->maribel);
        self::assertSame([$payment['id']], array_column($this->getJson('/api/payments')->json('data.data'), 'id'));
        self::assertSame(['payment_received'], array_column($this->getJson('/api/notifications?q=Irrepetible')->json('data.data'), 'type'));
        self::assertEqualsCanonicalizing(
            ['check_finished', 'redacted', 'payment_received', 'client_unassigned'],
            array_unique(array_column($this->pulled($this->teams->maribel), 'type')),
        );
        $allowed = ['api/payments', 'api/notifications', 'api/streams/catch-up'];
        self::assertSame([], array_diff(array_keys($this->traces($this->teams->maribel)), $allowed));
        self::assertStringNotContainsString(self::CLIENT['phone'], (string) json_encode($this->traces($this->teams->maribel)));
    }

    public function test_an_emptied_row_keeps_its_number_its_id_and_its_time_alone_and_is_not_unread(): void
    {
        $before = StreamRow::query()->where('stream', "cobrador.{$this->teams->maribel->id}")->orderBy('seq')->get();
        $this->actingAs($this->teams->maribel)->getJson('/api/streams')->assertOk();
        $this->assign($this->teams->carla, $this->alvaro, [$this->client->id])->assertOk();

        $after = StreamRow::query()->where('stream', "cobrador.{$this->teams->maribel->id}")->orderBy('seq')->get();
        self::assertSame('client_unassigned', $after->pop()?->type->value);

        foreach ($after as $at => $row) {
            $old = $before[$at];
            self::assertSame([$old->id, $old->seq, $old->created_at->getTimestampMs()], [$row->id, $row->seq, $row->created_at->getTimestampMs()]);

            if ($old->client_id !== null) {
                self::assertSame(
                    ['redacted', [], null, null, null, null, true],
                    [$row->type->value, $row->payload, $row->client_id, $row->credit_id, $row->actor_id, $row->run_id, $row->quiet],
                );
            }
        }

        self::assertSame(1, $this->actingAs($this->teams->maribel)->getJson('/api/streams')
            ->json('data')["cobrador.{$this->teams->maribel->id}"]['unread']);
    }

    public function test_rows_of_other_clients_stay_as_they_are(): void
    {
        $other = Credit::factory()->for(Client::factory()->of($this->teams->maribel))->create();
        $this->pay($this->teams->carla, $other)->assertCreated();
        $kept = StreamRow::query()->where('client_id', $other->client_id)->sole()->getAttributes();

        $this->assign($this->teams->carla, $this->alvaro, [$this->client->id])->assertOk();
        self::assertSame($kept, StreamRow::query()->where('client_id', $other->client_id)->sole()->getAttributes());
    }

    public function test_a_client_that_comes_back_brings_nothing_old_with_him(): void
    {
        $this->assign($this->teams->carla, $this->alvaro, [$this->client->id])->assertOk();
        $this->assign($this->teams->carla, $this->teams->maribel, [$this->client->id])->assertOk();

        self::assertSame([], array_keys($this->traces($this->alvaro)));
        self::assertSame(['client_assigned'], array_column($this->getJsonAs($this->teams->maribel, '/api/notifications?q=Irrepetible'), 'type'));
    }

    /** @return list<string> */
    private static function marks(): array
    {
        return ['Irrepetible', self::CLIENT['name'], self::CLIENT['phone'], self::CLIENT['address'], ...self::NUMBERS];
    }

    /** @return array<string, list<string>> what any answer says of the client, by path */
    private function traces(User $reader): array
    {
        $credit = $this->credit;

        $traces = $this->everythingNaming($reader, self::marks(), [
            'client' => $this->client->id,
            'credit' => $credit->id,
            'payment' => (int) $credit->payments()->where('received_by', '<>', $reader->id)->min('id'),
            'cobrador' => $reader->id,
        ], 'Irrepetible');

        return array_filter(
            $traces,
            fn (array $found, string $path): bool => ! $this->isOwnMoney($path) || array_diff($found, self::NUMBERS) !== [],
            ARRAY_FILTER_USE_BOTH,
        );
    }

    /** Cash that a cobrador took or handed over himself stands in his books, under its number and without a name. */
    private function isOwnMoney(string $path): bool
    {
        return str_starts_with($path, 'api/cash-boxes/') || $path === 'api/payments/refused';
    }
}
