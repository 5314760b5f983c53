<?php

declare(strict_types=1);

namespace Tests\Feature\Assignments;

use App\Enums\RowType;
use App\Models\Audit;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\StreamRow;
use App\Models\User;
use Illuminate\Support\Str;
use Tests\Support\Assigns;
use Tests\Support\CallsFromProcesses;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** What real processes do to one client at once, and what a killed one leaves. */
final class ProcessesTest extends TestCase
{
    use Assigns;
    use CallsFromProcesses;
    use VerifiesPortfolio;

    private const ROUNDS = 5;

    private TwoTeams $teams;

    private User $alvaro;

    /** @var array<string, string> */
    private array $tokens;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->alvaro = User::factory()->cobradorOf($this->teams->carla)->create();
        $this->tokens = array_map(
            fn (User $user): string => $this->tokenOf($user),
            ['admin' => $this->teams->admin, 'carla' => $this->teams->carla, 'maribel' => $this->teams->maribel],
        );
    }

    public function test_two_who_assign_the_same_client_at_once_leave_him_with_one_who_alone_has_his_rows(): void
    {
        for ($round = 1; $round <= self::ROUNDS; $round++) {
            $client = Client::factory()->of($this->teams->maribel)->create();
            $answers = $this->allAtOnce([
                $this->assigning('carla', $this->alvaro, [$client->id]),
                $this->assigning('admin', $this->teams->wilmer, [$client->id]),
            ]);

            // Who comes second may find the client in another team.
            $statuses = array_column($answers, 'status');
            sort($statuses);
            self::assertContains($statuses, [[200, 409], [200, 422]]);
            $this->assertOnlyHolderHasRows($client->refresh());
        }
    }

    public function test_of_six_who_assign_the_client_they_all_saw_one_does_and_five_are_shown_him_as_he_is(): void
    {
        $client = Client::factory()->of($this->teams->maribel)->create();
        $other = User::factory()->cobradorOf($this->teams->carla)->create();
        $answers = $this->allAtOnce(array_map(
            fn (int $at): array => $this->assigning('carla', $at % 2 === 0 ? $this->alvaro : $other, [$client->id]),
            range(1, 6),
        ));

        self::assertEqualsCanonicalizing([200, 409, 409, 409, 409, 409], array_column($answers, 'status'));
        $client->refresh();

        foreach (array_filter($answers, fn (array $answer): bool => $answer['status'] === 409) as ['body' => $body]) {
            self::assertSame('stale', $body['code']);
            self::assertSame([2, $client->cobrador_id], [$body['data']['record']['version'], $body['data']['record']['cobrador']['id']]);
        }

        self::assertSame([2, 1], [$client->version, Audit::query()->where('action', 'client.assigned')->count()]);
        $this->assertOnlyHolderHasRows($client);
    }

    public function test_one_client_in_two_lists_at_once_never_moves_half_a_list(): void
    {
        $clients = Client::factory(30)->of($this->teams->maribel)->create()->modelKeys();
        $other = User::factory()->cobradorOf($this->teams->carla)->create();
        $answers = $this->allAtOnce([
            $this->assigning('carla', $this->alvaro, $clients),
            $this->assigning('admin', $other, array_reverse($clients)),
        ]);

        self::assertEqualsCanonicalizing([200, 409], array_column($answers, 'status'));
        self::assertCount(1, Client::query()->whereKey($clients)->distinct()->pluck('cobrador_id'));
        self::assertSame([2], Client::query()->whereKey($clients)->distinct()->pluck('version')->all());
        Client::query()->whereKey($clients)->get()->each(fn (Client $client) => $this->assertOnlyHolderHasRows($client));
    }

    public function test_money_taken_while_the_client_leaves_is_told_to_who_may_hear_of_it(): void
    {
        for ($round = 1; $round <= self::ROUNDS; $round++) {
            $credit = Credit::factory()->for(Client::factory()->of($this->teams->maribel))->create();
            $answers = $this->allAtOnce([
                $this->paying('maribel', $credit),
                $this->paying('carla', $credit),
                $this->assigning('carla', $this->alvaro, [$credit->client_id]),
            ]);

            // Maribel's comes too late once the client has left.
            self::assertContains($answers[0]['status'], [201, 404]);
            self::assertSame([201, 200], [$answers[1]['status'], $answers[2]['status']]);
            $this->assertOnlyHolderHasRows($credit->client->refresh());

            $told = StreamRow::query()->where('type', RowType::PaymentReceived)->where('client_id', $credit->client_id)->get();
            $his = Payment::query()->where('credit_id', $credit->id)->where('received_by', $this->teams->maribel->id)->pluck('id')->all();
            self::assertSame($his, $told->where('stream', "cobrador.{$this->teams->maribel->id}")->pluck('payload.payment_id')->all());
        }
    }

    public function test_a_kill_at_any_step_leaves_all_of_an_assignment_or_nothing(): void
    {
        $clients = Credit::factory(2)->for(Client::factory()->of($this->teams->maribel), 'client')->create()->pluck('client_id')
            ->merge(Client::factory(2)->of($this->teams->maribel)->create()->modelKeys())->unique()->values()->all();
        $call = $this->assigning('carla', $this->alvaro, $clients);
        $wasDone = false;

        for ($step = 1; $this->killedAfter($step, $call); $step++) {
            $moved = Client::query()->whereKey($clients)->where('cobrador_id', $this->alvaro->id)->count();
            $rows = StreamRow::query()->whereIn('type', [RowType::ClientAssigned, RowType::ClientUnassigned])->count();
            $audits = Audit::query()->where('action', 'client.assigned')->count();

            self::assertContains([$moved, $rows, $audits], [[0, 0, 0], [3, 6, 3]], "step {$step}");
            $this->assertPortfolioAddsUp();
            $wasDone = $moved > 0;

            if ($wasDone) {
                break;
            }
        }

        self::assertTrue($wasDone);
        self::assertGreaterThan(4, $step);
    }

    public function test_nobody_gets_clients_while_he_stops_being_a_cobrador(): void
    {
        for ($round = 1; $round <= self::ROUNDS; $round++) {
            $leaving = User::factory()->cobradorOf($this->teams->carla)->create();
            $client = Client::factory()->of($this->teams->maribel)->create();
            $answers = $this->allAtOnce([
                $this->assigning('carla', $leaving, [$client->id]),
                self::sending($this->tokens['admin'], "users/{$leaving->id}", ['version' => 1, 'role' => 'admin'], 'PATCH'),
            ]);

            self::assertContains(array_column($answers, 'status'), [[200, 422], [404, 200]]);
            self::assertSame($answers[0]['status'] === 200, $leaving->refresh()->isCobrador());
            self::assertTrue(User::query()->findOrFail($client->refresh()->cobrador_id)->isCobrador());
        }
    }

    public function test_two_admins_who_close_each_others_accounts_at_once_leave_one(): void
    {
        $second = User::factory()->admin()->create();
        $tokens = ['first' => $this->tokens['admin'], 'second' => $this->tokenOf($second)];

        $answers = $this->allAtOnce([
            self::sending($tokens['first'], "users/{$second->id}", ['version' => 1, 'active' => false], 'PATCH'),
            self::sending($tokens['second'], "users/{$this->teams->admin->id}", ['version' => 1, 'active' => false], 'PATCH'),
        ]);

        $statuses = array_column($answers, 'status');
        sort($statuses);
        // The second is refused by the rule, or has lost his session by then.
        self::assertSame(200, $statuses[0]);
        self::assertContains($statuses[1], [401, 422]);
        self::assertSame(1, User::query()->where('role', 'admin')->where('active', true)->count());
    }

    private function assertOnlyHolderHasRows(Client $client): void
    {
        $manager = User::query()->findOrFail($client->cobrador_id)->manager_id;
        self::assertSame($manager, $client->manager_id);

        $elsewhere = StreamRow::query()->where('client_id', $client->id)->where('stream', '<>', "cobrador.{$client->cobrador_id}")->get()
            ->reject(fn (StreamRow $row): bool => $row->type === RowType::ClientUnassigned)
            ->reject(fn (StreamRow $row): bool => $row->type === RowType::PaymentReceived && $row->stream === "cobrador.{$row->actor_id}");

        self::assertSame([], $elsewhere->map(fn (StreamRow $row): array => [$row->stream, $row->type->value])->all());
        self::assertSame([$client->id], StreamRow::query()->where('stream', "cobrador.{$client->cobrador_id}")->where('client_id', $client->id)
            ->where('type', RowType::ClientAssigned)->pluck('client_id')->all());
    }

    /**
     * @param  list<int>  $ids
     * @return array{token: string, path: string, key: string, body: array<string, mixed>, method: string}
     */
    private function assigning(string $who, User $cobrador, array $ids): array
    {
        return self::sending($this->tokens[$who], "users/{$cobrador->id}/assign-clients", ['client_ids' => $ids, 'versions' => self::versionsOf($ids)]);
    }

    /** @return array{token: string, path: string, key: string, body: array<string, mixed>, method: string} */
    private function paying(string $who, Credit $credit): array
    {
        return self::sending($this->tokens[$who], 'payments', ['credit_id' => $credit->id, 'amount' => '10.00', 'payment_method' => 'cash']);
    }

    /**
     * @param  array<string, mixed>  $body
     * @return array{token: string, path: string, key: string, body: array<string, mixed>, method: string}
     */
    private static function sending(string $token, string $path, array $body, string $method = 'POST'): array
    {
        return ['token' => $token, 'path' => $path, 'key' => (string) Str::uuid(), 'body' => $body, 'method' => $method];
    }
}
