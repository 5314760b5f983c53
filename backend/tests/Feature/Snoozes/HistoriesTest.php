<?php

declare(strict_types=1);

namespace Tests\Feature\Snoozes;

use App\Actions\Notifications\ArchiveRow;
use App\Actions\Notifications\MarkRead;
use App\Actions\Payments\RecordPayment;
use App\Actions\Snoozes\SnoozeCredit;
use App\Actions\Streams\OpenStreams;
use App\Enums\PaymentMethod;
use App\Enums\SnoozeUntil;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use App\Streams\Heads;
use App\Streams\Inbox;
use App\Streams\InboxFilter;
use App\Streams\InboxState;
use App\Support\Clock;
use App\Support\Payments\PaymentDraft;
use App\Support\Snoozes\SnoozeDraft;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;
use Random\Randomizer;
use Tests\Support\Inbox\SlowInbox;
use Tests\Support\ManyCases;
use Tests\Support\RecordingBroadcaster;
use Tests\TestCase;

/** Rows, marks, archives, snoozes and what wakes them, in any order, beside a slow and obvious inbox. */
final class HistoriesTest extends TestCase
{
    use ManyCases;
    use RefreshDatabase;

    private User $carla;

    private User $maribel;

    private string $stream;

    /** @var list<Credit> */
    private array $credits;

    private SlowInbox $slow;

    public function test_an_inbox_agrees_with_what_the_contract_says_of_it(): void
    {
        RecordingBroadcaster::install();
        $this->carla = User::factory()->manager()->create();
        $this->maribel = User::factory()->cobradorOf($this->carla)->create();
        $this->stream = "cobrador.{$this->maribel->id}";
        $this->credits = array_values(Credit::factory()->count(2)->for(Client::factory()->of($this->maribel))->create(['total' => 100_000_000])->all());

        // A history takes 0.1 s.
        $this->manyCases($this->history(...), 100);
    }

    private function history(Randomizer $random): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-24T12:00:00Z'));

        foreach (['read_rows', 'archived_rows', 'snoozes', 'stream_rows', 'reader_states', 'streams'] as $table) {
            DB::table($table)->delete();
        }

        app(OpenStreams::class)->handle($this->carla);
        $this->slow = new SlowInbox;

        for ($step = $random->getInt(5, 20); $step > 0; $step--) {
            $this->travel($random->getInt(0, 90))->minutes();
            $this->step($random);
            $this->compare();
        }
    }

    private function step(Randomizer $random): void
    {
        $rows = $this->slow->all();
        $row = $rows === [] ? null : $rows[$random->getInt(0, count($rows) - 1)];
        $credit = $this->credits[$random->getInt(0, 1)];

        match ($row === null ? 0 : $random->getInt(0, 8)) {
            0, 1, 2 => $this->row($random, $credit),
            3 => $this->payment($random, $credit),
            4 => $this->mark($random->getInt(0, count($rows))),
            5 => $this->read((int) $row),
            6 => $this->archive((int) $row),
            default => $this->sleep($random, $credit),
        };
    }

    private function row(Randomizer $random, Credit $credit): void
    {
        $isAbout = $random->getInt(0, 3) > 0;
        $quiet = $isAbout && $random->getInt(0, 4) === 0;
        $isOwn = $random->getInt(0, 3) === 0;
        $payload = $isAbout ? ['credit_id' => $credit->id, 'level' => $quiet ? 'due_soon' : 'late_1'] : ['title' => 'Aviso'];

        Transaction::run(fn (TransactionContext $tx) => $tx->tell(
            $this->stream,
            $isAbout ? 'credit_attention' : 'notice',
            $payload,
            $isOwn ? $this->carla->id : null,
            $isAbout ? $credit->client_id : null,
        ));
        $this->slow->told($this->newest(), $isAbout ? $credit->id : null, $isOwn, $quiet);
    }

    private function payment(Randomizer $random, Credit $credit): void
    {
        $isOwn = $random->getInt(0, 1) === 1;
        $draft = new PaymentDraft($credit->id, 1, PaymentMethod::Cash);

        app(RecordPayment::class)->handle($isOwn ? $this->carla : $this->maribel, $draft, (string) Str::uuid(), fn (): array => []);
        $this->slow->told($this->newest(), $credit->id, $isOwn, false);
        $this->slow->paid($credit->id);
    }

    private function mark(int $seq): void
    {
        $this->ask();
        app(MarkRead::class)->handle($this->carla, [$this->stream => $seq], []);
        $this->slow->markUpTo($seq);
    }

    private function read(int $row): void
    {
        $this->ask();
        app(MarkRead::class)->handle($this->carla, [], [$row]);
        $this->slow->read($row);
    }

    private function archive(int $row): void
    {
        $this->ask();
        app(ArchiveRow::class)->handle($this->carla, $row);
        $this->slow->archive($row);
    }

    private function sleep(Randomizer $random, Credit $credit): void
    {
        $until = $random->getInt(0, 1) === 1 ? Clock::now()->addMinutes($random->getInt(1, 120)) : null;
        $draft = new SnoozeDraft($until === null ? SnoozeUntil::Payment : SnoozeUntil::Time, $until);

        app(SnoozeCredit::class)->handle($this->carla, $credit->id, $draft, Clock::now());
        $this->slow->snooze($credit->id, $until);
    }

    private function ask(): void
    {
        app(OpenStreams::class)->handle($this->carla);
        $this->slow->wake(Clock::now());
    }

    private function compare(): void
    {
        $this->ask();

        self::assertSame([
            'unread' => $this->slow->unread(),
            'asleep' => $this->slow->asleep(),
            'archived' => $this->slow->archived(),
            'listed' => $this->slow->listed(),
            'count' => count($this->slow->unread()),
        ], [
            'unread' => $this->listed(InboxState::Unread),
            'asleep' => $this->listed(InboxState::Asleep),
            'archived' => $this->listed(InboxState::Archived),
            'listed' => $this->listed(null),
            'count' => app(Heads::class)->of($this->carla)[$this->stream]['unread'],
        ]);
    }

    /** @return list<int> */
    private function listed(?InboxState $state): array
    {
        return array_column(app(Inbox::class)->page($this->carla, new InboxFilter(state: $state))['items'], 'id');
    }

    private function newest(): int
    {
        return (int) DB::table('stream_rows')->max('id');
    }
}
