<?php

declare(strict_types=1);

namespace Tests\Feature\Assignments;

use App\Enums\RowType;
use App\Models\Client;
use App\Models\Credit;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Random\Randomizer;
use Tests\Support\Assigns;
use Tests\Support\ManyCases;
use Tests\Support\Pays;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** After any history of moves and payments, each stream holds of a client what a slow and obvious book says. */
final class HistoriesTest extends TestCase
{
    use Assigns;
    use ManyCases;
    use Pays;
    use RefreshDatabase;

    private const STEPS = 15;

    private TwoTeams $teams;

    /** @var list<User> */
    private array $cobradores;

    private Credit $credit;

    /** @var array<int, list<array{string, int|null}>> what each may read of the client by now: type and who acted, by owner of the stream */
    private array $book = [];

    public function test_each_stream_tells_what_its_owner_may_know(): void
    {
        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
        $this->cobradores = [$this->teams->maribel, User::factory()->cobradorOf($this->teams->carla)->create(), $this->teams->wilmer];

        $this->manyCases(function (Randomizer $random): void {
            $client = Client::factory()->ofManager($this->teams->carla)->create();
            $this->credit = Credit::factory()->for($client)->create();
            $this->book = [];

            for ($step = 0; $step < self::STEPS; $step++) {
                $random->getInt(0, 2) === 0 ? $this->pays($random) : $this->moves($random);
            }

            self::assertEquals($this->book, $this->told($client));
        }, times: 40);
    }

    private function pays(Randomizer $random): void
    {
        $client = $this->credit->client->refresh();
        $payers = [$this->teams->admin, User::query()->findOrFail($client->manager_id), User::query()->find($client->cobrador_id)];
        $payer = $payers[$random->getInt(0, $client->cobrador_id === null ? 1 : 2)];
        $this->pay($payer, $this->credit, ['amount' => '1.00'])->assertCreated();

        $this->book[$client->cobrador_id ?? $client->manager_id][] = ['payment_received', $payer->id];
    }

    private function moves(Randomizer $random): void
    {
        $client = $this->credit->client->refresh();
        $from = $client->cobrador_id ?? $client->manager_id;
        $to = $this->cobradores[$random->getInt(0, 2)];

        if ($client->cobrador_id !== null && $random->getInt(0, 2) === 0) {
            $this->actingAs($this->teams->admin)->deleteJson("/api/users/{$from}/clients/{$client->id}", ['version' => $client->version])->assertOk();
            $to = User::query()->findOrFail($client->manager_id);
        } else {
            $this->assign($this->teams->admin, $to, [$client->id])->assertOk();
        }

        if ($to->id !== $from) {
            $kept = array_filter($this->book[$from] ?? [], fn (array $row): bool => $row === ['payment_received', $from]);
            $this->book[$from] = [...array_values($kept), ['client_unassigned', $this->teams->admin->id]];
            $this->book[$to->id][] = ['client_assigned', $this->teams->admin->id];
        }
    }

    /** @return array<int, list<array{string, int|null}>> */
    private function told(Client $client): array
    {
        $told = [];

        foreach (StreamRow::query()->where('client_id', $client->id)->orderBy('seq')->get() as $row) {
            self::assertNotSame(RowType::Redacted, $row->type);
            $told[(int) substr($row->stream, strlen('cobrador.'))][] = [$row->type->value, $row->actor_id];
        }

        $naming = StreamRow::query()->whereNull('client_id')->whereRaw('CAST(payload AS text) LIKE ?', ["%{$client->name}%"])->count();
        self::assertSame(0, $naming);

        return $told;
    }
}
