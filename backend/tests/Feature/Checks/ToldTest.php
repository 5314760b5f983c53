<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Enums\AttentionLevel;
use App\Models\Client;
use App\Models\StreamRow;
use App\Models\User;
use App\Streams\StreamNames;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\ChecksAttention;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\Support\WorksQueue;
use Tests\TestCase;

/** What a run writes into which streams, and what goes out over the socket. */
final class ToldTest extends TestCase
{
    use ChecksAttention;
    use RefreshDatabase;
    use WorksQueue;

    private TwoTeams $teams;

    private RecordingBroadcaster $recorder;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->recorder = RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
    }

    public function test_a_credit_is_told_with_the_fields_of_the_contract(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 9);
        $credit->client->update(['name' => 'Ñusta "Q" O\'Brien \\ Mamani']);
        $this->settle($credit, 0);
        DB::table('installments')->where('credit_id', $credit->id)->where('number', 1)->update(['paid' => 5_05]);
        $run = $this->check();

        self::assertSame([
            'type' => 'credit_attention',
            'credit_id' => $credit->id,
            'client_id' => $credit->client_id,
            'client_name' => 'Ñusta "Q" O\'Brien \\ Mamani',
            'amount' => '1000.00',
            'total_amount' => '1027.00',
            'interest_rate' => '2.70',
            'installment_amount' => '85.00',
            'payment_frequency' => 'weekly',
            'end_date' => '2027-01-31',
            'days_overdue' => 9,
            'cobrador_id' => $this->teams->maribel->id,
            'level' => 'late_3',
            'change' => 'new',
            'previous_level' => null,
            'overdue_installments' => 2,
            'overdue_amount' => '164.95',
            'run_id' => $run->id,
        ], $this->told($this->teams->maribel)[0]);
    }

    public function test_a_row_names_its_client_and_its_run_and_nobody_as_the_one_who_did_it(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 9);
        $run = $this->check();
        [$attention, $finished] = $this->rowsOf($this->teams->maribel);

        self::assertSame([$credit->client_id, null, $run->id, false], [$attention->client_id, $attention->actor_id, $attention->run_id, $attention->quiet]);
        self::assertSame([null, null, $run->id, false], [$finished->client_id, $finished->actor_id, $finished->run_id, $finished->quiet]);
    }

    public function test_the_news_go_to_the_cobrador_and_without_one_to_the_manager(): void
    {
        $this->lateCredit($this->teams->maribel, 9);
        $this->lateCredit($this->teams->maribel, 40);
        $this->lateCredit($this->teams->carla, 2);
        $run = $this->check();

        $finished = ['type' => 'check_finished', 'run_id' => $run->id, 'new' => 2, 'worse' => 0, 'same' => 0, 'cured' => 0, 'listed' => 2];
        self::assertSame(['late_3', 'late_5', null], array_map(fn (array $row): mixed => $row['level'] ?? null, $this->told($this->teams->maribel)));
        self::assertSame($finished, $this->told($this->teams->maribel)[2]);
        self::assertSame([null, [...$finished, 'new' => 1, 'listed' => 1]], [$this->told($this->teams->carla)[0]['cobrador_id'], $this->told($this->teams->carla)[1]]);
        self::assertSame(0, StreamRow::query()->whereNotIn('stream', [
            StreamNames::cobrador($this->teams->maribel->id), StreamNames::cobrador($this->teams->carla->id),
        ])->count());
    }

    public function test_the_worst_comes_last_by_level_arrears_and_days(): void
    {
        $owesMore = $this->lateCredit($this->teams->maribel, 15);
        $older = $this->lateCredit($this->teams->maribel, 14);
        $newer = $this->lateCredit($this->teams->maribel, 13);
        $worst = $this->lateCredit($this->teams->maribel, 16);
        $twin = $this->lateCredit($this->teams->maribel, 13);
        $this->check();

        self::assertSame(
            [$twin->id, $newer->id, $older->id, $owesMore->id, $worst->id],
            array_column(array_slice($this->told($this->teams->maribel), 0, 5), 'credit_id'),
        );
    }

    public function test_a_stream_in_which_nothing_changed_is_told_nothing(): void
    {
        $this->lateCredit($this->teams->wilmer, 2);
        $this->check();
        $this->lateCredit($this->teams->maribel, 2);
        $this->check();

        self::assertCount(2, $this->told($this->teams->wilmer));
        self::assertCount(2, $this->told($this->teams->maribel));
    }

    public function test_a_cure_alone_is_told_by_the_counts(): void
    {
        $cured = $this->lateCredit($this->teams->maribel, 2);
        $this->lateCredit($this->teams->maribel, 2);
        $this->check();
        $this->settle($cured, 1);
        $run = $this->check();

        self::assertSame(
            ['type' => 'check_finished', 'run_id' => $run->id, 'new' => 0, 'worse' => 0, 'same' => 1, 'cured' => 1, 'listed' => 1],
            $this->told($this->teams->maribel)[3],
        );
    }

    public function test_news_of_ending_soon_alone_never_count_as_unread(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 76);
        $this->actingAs($this->teams->maribel)->getJson('/api/streams')->assertOk();
        $this->settle($credit, 11);
        $this->check();

        self::assertSame([AttentionLevel::DueSoon->value, 'new'], [
            $this->told($this->teams->maribel)[0]['level'], $this->told($this->teams->maribel)[0]['change'],
        ]);
        self::assertSame([true, true], array_map(fn (StreamRow $row): bool => $row->quiet, $this->rowsOf($this->teams->maribel)));
        self::assertSame(0, $this->getJson('/api/streams')->json('data')[$this->stream()]['unread']);
    }

    public function test_few_rows_are_sent_each_as_its_own_event(): void
    {
        $this->lateCredit($this->teams->maribel, 2);
        $this->check();

        self::assertSame(['credit.requires.attention', 'notification'], $this->recorder->events());
        self::assertSame(['private-'.$this->stream()], $this->recorder->frames[0]['channels']);
        self::assertSame([1, 2], array_column(array_column($this->recorder->frames, 'data'), 'seq'));
    }

    public function test_over_twenty_rows_of_a_stream_are_announced_by_its_head(): void
    {
        $this->lateCredits($this->teams->maribel, 20);
        $this->check();

        self::assertSame(['stream.advanced'], $this->recorder->events());
        self::assertSame(21, $this->recorder->frames[0]['data']['head']);
    }

    public function test_over_two_hundred_rows_are_announced_stream_by_stream_from_one_job(): void
    {
        foreach ([$this->teams->maribel, $this->teams->wilmer, $this->teams->carla] as $user) {
            $this->lateCredits($user, 70);
        }

        $this->check();
        self::assertSame([[], 1], [$this->recorder->frames, DB::table('jobs')->where('queue', 'broadcasts')->count()]);

        $this->workQueue('broadcasts');
        self::assertSame(['stream.advanced', 'stream.advanced', 'stream.advanced'], $this->recorder->events());
        self::assertSame([71, 71, 71], array_column(array_column($this->recorder->frames, 'data'), 'head'));
    }

    public function test_numbers_go_on_from_the_head_without_a_hole(): void
    {
        foreach ([3, 25, 1] as $credits) {
            $this->lateCredits($this->teams->maribel, $credits);
            $this->check();
        }

        $rows = StreamRow::query()->where('stream', $this->stream())->orderBy('id')->pluck('seq')->all();
        self::assertSame(range(1, 32), $rows);
    }

    private function lateCredits(User $of, int $count): void
    {
        $client = ($of->isCobrador() ? Client::factory()->of($of) : Client::factory()->ofManager($of))->create();

        for (; $count > 0; $count--) {
            $this->lateCredit($of, 2)->update(['client_id' => $client->id]);
        }
    }

    private function stream(): string
    {
        return StreamNames::cobrador($this->teams->maribel->id);
    }

    /** @return list<StreamRow> */
    private function rowsOf(User $user): array
    {
        return array_values(StreamRow::query()->where('stream', StreamNames::cobrador($user->id))->orderBy('seq')->get()->all());
    }
}
