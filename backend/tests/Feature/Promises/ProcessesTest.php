<?php

declare(strict_types=1);

namespace Tests\Feature\Promises;

use App\Actions\Promises\SettlePromises;
use App\Models\Credit;
use App\Models\Promise;
use App\Models\User;
use App\Models\Visit;
use App\Support\Clock;
use Illuminate\Support\Str;
use Tests\Support\CallsFromProcesses;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** Two people at one credit at the same instant. */
final class ProcessesTest extends TestCase
{
    use CallsFromProcesses;
    use Pays;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        config(['broadcasting.default' => 'null']);
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    public function test_of_two_promises_that_saw_the_same_credit_one_is_open_and_one_stale(): void
    {
        foreach (range(1, 3) as $round) {
            $answers = $this->allAtOnce([
                $this->follow($this->teams->maribel, 'promises', $this->terms('10.00')),
                $this->follow($this->teams->carla, 'promises', $this->terms('20.00')),
            ]);

            self::assertEqualsCanonicalizing([201, 409], array_column($answers, 'status'));
            self::assertSame([1, $round], [Promise::query()->where('state', 'open')->count(), Promise::query()->count()]);
        }
    }

    public function test_money_of_yesterday_that_arrives_while_a_check_settles_is_counted(): void
    {
        $yesterday = Clock::today()->subDay()->addHours(12);
        $promise = Promise::query()->create([
            'credit_id' => $this->credit->id, 'amount' => 3_000, 'due_on' => Clock::dayOf($yesterday),
            'made_by' => $this->teams->carla->id, 'created_at' => $yesterday->subDay()->utc(),
        ]);
        $calls = array_map(fn (): array => ['path' => 'payments'] + $this->follow($this->teams->maribel, '', [
            'credit_id' => $this->credit->id, 'amount' => '10.00', 'payment_method' => 'cash', 'taken_at' => Clock::wire($yesterday),
        ]), range(1, 3));

        $this->allAtOnce([...$calls, ['path' => "credits/{$this->credit->id}/promises"] + $this->follow($this->teams->carla, '', $this->terms('5.00'))]);
        // A payment that came first made the new promise stale: then this check says how the old one ended.
        app(SettlePromises::class)->handle(Clock::today());

        self::assertSame(['kept', 3_000], [$promise->refresh()->state->value, $promise->kept]);
    }

    public function test_a_visit_sent_twice_at_once_is_one(): void
    {
        $visit = ['result' => 'absent', 'visited_at' => Clock::wire(Clock::now())];
        $answers = $this->allAtOnce([
            $this->follow($this->teams->maribel, 'visits', $visit, self::KEY),
            $this->follow($this->teams->maribel, 'visits', $visit, self::KEY),
        ]);

        self::assertSame([201, 201], array_column($answers, 'status'));
        self::assertSame($answers[0]['body'], $answers[1]['body']);
        self::assertSame(1, Visit::query()->count());
    }

    /** @return array{amount: string, due_on: string, version: int} */
    private function terms(string $amount): array
    {
        return ['amount' => $amount, 'due_on' => Clock::today()->addDay()->format('Y-m-d'), 'version' => $this->credit->refresh()->version];
    }

    /**
     * @param  array<string, mixed>  $body
     * @return array{token: string, path: string, key: string, body: array<string, mixed>}
     */
    private function follow(User $user, string $act, array $body, ?string $key = null): array
    {
        return [
            'token' => $this->tokenOf($user),
            'path' => "credits/{$this->credit->id}/{$act}",
            'key' => $key ?? (string) Str::uuid(),
            'body' => $body,
        ];
    }
}
