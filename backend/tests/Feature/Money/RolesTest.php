<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Models\Client;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\User;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Gate;
use PHPUnit\Framework\Attributes\DataProvider;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** The role table of the contract. Maribel and Carla are one team, Wilmer and Rubén the neighbours. */
final class RolesTest extends TestCase
{
    use Pays;
    use RefreshDatabase;

    private TwoTeams $teams;

    private Credit $ofMaribel;

    private Credit $ofCarla;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->ofMaribel = $this->creditOf($this->teams->maribel);
        $this->ofCarla = $this->creditOfManager($this->teams->carla);
    }

    /** @return iterable<string, array{string, string, array<string, int>}> subject, ability, status by role: 200, 403 or 404 */
    public static function table(): iterable
    {
        $all = ['admin' => 200, 'carla' => 200, 'maribel' => 200, 'ruben' => 404, 'wilmer' => 404];

        yield 'see a client' => ['client', 'view', $all];
        yield 'assign a client' => ['client', 'assign', [...$all, 'maribel' => 403]];
        yield 'create a credit' => ['client', 'createCredit', [...$all, 'maribel' => 403]];
        yield 'see a credit' => ['credit', 'view', $all];
        yield 'record a payment' => ['credit', 'recordPayment', $all];
        yield 'deliver a credit' => ['credit', 'deliver', $all];
        yield 'approve, reject, cancel a credit' => ['credit', 'decide', [...$all, 'maribel' => 403]];
        yield 'write a credit off' => ['credit', 'default', [...$all, 'carla' => 403, 'maribel' => 403]];
        yield 'see a payment' => ['payment', 'view', $all];
        yield 'reverse a payment' => ['payment', 'reverse', [...$all, 'maribel' => 403]];
    }

    /** @param  array<string, int>  $statuses */
    #[DataProvider('table')]
    public function test_each_role_may_do_what_the_table_says(string $subject, string $ability, array $statuses): void
    {
        $record = $this->record($subject);

        self::assertSame($statuses, array_map(
            fn (string $name): int => $this->verdict($this->teams->{$name}, $ability, $record),
            array_combine(array_keys($statuses), array_keys($statuses)),
        ));
    }

    public function test_a_client_without_cobrador_is_seen_by_his_manager_alone(): void
    {
        self::assertSame([200, 200, 404, 404, 404], array_map(
            fn (string $name): int => $this->verdict($this->teams->{$name}, 'view', $this->ofCarla),
            ['admin', 'carla', 'maribel', 'ruben', 'wilmer'],
        ));
    }

    public function test_another_cobrador_of_the_same_team_sees_nothing(): void
    {
        $nancy = User::factory()->cobradorOf($this->teams->carla)->create();

        foreach (['client', 'credit', 'payment'] as $subject) {
            self::assertSame(404, $this->verdict($nancy, 'view', $this->record($subject)));
        }
    }

    public function test_who_took_a_payment_still_sees_it_when_the_client_has_left_him(): void
    {
        $payment = $this->record('payment');
        $payment->client->update([
            'cobrador_id' => $this->teams->wilmer->id,
            'manager_id' => $this->teams->ruben->id,
            'team_id' => $this->teams->ruben->team_id,
        ]);

        self::assertSame([200, 200, 200, 200], array_map(
            fn (string $name): int => $this->verdict($this->teams->{$name}, 'view', $payment->refresh()->load(['client', 'receiver'])),
            ['maribel', 'carla', 'wilmer', 'ruben'],
        ));
        self::assertSame(404, $this->verdict($this->teams->maribel, 'view', $payment->client));
    }

    public function test_lists_hold_exactly_what_may_be_seen(): void
    {
        $this->test_who_took_a_payment_still_sees_it_when_the_client_has_left_him();
        $this->pay($this->teams->carla, $this->ofCarla);
        $this->pay($this->teams->wilmer, $this->creditOf($this->teams->wilmer));
        $nancy = User::factory()->cobradorOf($this->teams->carla)->create();

        foreach ([$this->teams->admin, $this->teams->carla, $this->teams->maribel, $this->teams->ruben, $this->teams->wilmer, $nancy] as $user) {
            $this->assertListsAgree($user);
        }
    }

    public function test_details_answer_by_the_same_rules(): void
    {
        foreach (["clients/{$this->ofMaribel->client_id}", "credits/{$this->ofMaribel->id}"] as $path) {
            $this->actingAs($this->teams->maribel)->getJson("/api/{$path}")->assertOk();
            $this->actingAs($this->teams->carla)->getJson("/api/{$path}")->assertOk();
            $this->actingAs($this->teams->wilmer)->getJson("/api/{$path}")->assertNotFound()->assertJsonPath('code', 'not_found');
            $this->actingAs($this->teams->ruben)->getJson("/api/{$path}")->assertNotFound();
        }
    }

    private function assertListsAgree(User $user): void
    {
        $lists = [
            'clients' => Client::query()->get(),
            'credits' => Credit::query()->with('client')->get(),
            'payments' => Payment::query()->with(['client', 'receiver'])->get(),
        ];

        foreach ($lists as $list => $records) {
            $seen = $records->filter(fn (Model $record): bool => Gate::forUser($user)->allows('view', $record));
            $listed = array_column($this->actingAs($user)->getJson("/api/{$list}")->assertOk()->json('data.data'), 'id');

            self::assertEqualsCanonicalizing($seen->modelKeys(), $listed, "{$list} of {$user->role->value} {$user->id}");
        }
    }

    private function record(string $subject): Client|Credit|Payment
    {
        return match ($subject) {
            'client' => $this->ofMaribel->client,
            'credit' => $this->ofMaribel->load('client'),
            default => Payment::query()->with(['client', 'receiver'])->findOrFail(
                $this->pay($this->teams->maribel, $this->ofMaribel)->json('data.id'),
            ),
        };
    }

    private function verdict(User $user, string $ability, Model $record): int
    {
        $answer = Gate::forUser($user)->inspect($ability, $record);

        return $answer->allowed() ? 200 : ($answer->status() ?? 403);
    }
}
