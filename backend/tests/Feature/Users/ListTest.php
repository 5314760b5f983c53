<?php

declare(strict_types=1);

namespace Tests\Feature\Users;

use App\Models\Client;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsAccounts;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class ListTest extends TestCase
{
    use KeepsAccounts;
    use RefreshDatabase;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
    }

    public function test_an_admin_sees_everybody_by_name_with_team_manager_and_clients(): void
    {
        Client::factory(2)->of($this->teams->maribel)->create();
        $answer = $this->list()->assertOk();
        $users = array_column($answer->json('data.data'), null, 'id');

        self::assertCount(5, $users);
        self::assertSame([2, 1, 2], [
            $users[$this->teams->carla->id]['clients'], $users[$this->teams->carla->id]['cobradores'], $users[$this->teams->maribel->id]['clients'],
        ]);
        self::assertSame(['id' => $this->teams->carla->id, 'name' => $this->teams->carla->name], $users[$this->teams->maribel->id]['manager']);
        self::assertStringNotContainsString('password', (string) $answer->getContent());
        self::assertSame(
            User::query()->orderBy('name')->pluck('id')->all(),
            array_column($answer->json('data.data'), 'id'),
        );
    }

    public function test_each_filter_narrows_it(): void
    {
        $this->teams->wilmer->update(['active' => false, 'name' => 'Wilmer Choque', 'phone' => '79113652']);
        $wilmer = [$this->teams->wilmer->id];

        self::assertSame($wilmer, $this->found(['active' => '0']));
        self::assertCount(4, $this->found(['active' => '1']));
        self::assertEqualsCanonicalizing([$this->teams->maribel->id, ...$wilmer], $this->found(['role' => 'cobrador']));
        self::assertEqualsCanonicalizing([$this->teams->ruben->id, ...$wilmer], $this->found(['team_id' => $this->teams->ruben->team_id]));
        self::assertSame($wilmer, $this->found(['q' => 'wILMer ch']));
        self::assertSame($wilmer, $this->found(['q' => '791136']));
        self::assertSame($wilmer, $this->found(['q' => (string) $this->teams->wilmer->email]));
        self::assertSame([], $this->found(['q' => '%']));
    }

    public function test_its_number_of_statements_does_not_grow(): void
    {
        $count = function (): int {
            DB::flushQueryLog();
            DB::enableQueryLog();
            $this->list()->assertOk();

            return count(DB::getQueryLog());
        };
        $few = $count();
        User::factory(30)->cobradorOf($this->teams->carla)->create();

        self::assertSame($few, $count());
    }

    #[TestWith(['carla'])]
    #[TestWith(['maribel'])]
    public function test_nobody_else_sees_it_whatever_he_asks(string $who): void
    {
        $this->actingAs($this->teams->{$who})->getJson('/api/users?role=nonsense')->assertForbidden();
    }

    #[TestWith(['role', 'root'])]
    #[TestWith(['role', ['admin']])]
    #[TestWith(['team_id', '0'])]
    #[TestWith(['team_id', 'x'])]
    #[TestWith(['team_id', '9007199254740992'])]
    #[TestWith(['active', '2'])]
    #[TestWith(['active', 'true'])]
    #[TestWith(['active', ['1']])]
    #[TestWith(['q', ['x']])]
    #[TestWith(['cursor', 'nonsense'])]
    public function test_a_filter_that_makes_no_sense_is_invalid(string $field, mixed $value): void
    {
        $this->list([$field => $value])->assertStatus(422)->assertJsonPath('code', 'invalid');
        $this->list(['q' => str_repeat('x', 101)])->assertStatus(422);
    }

    /**
     * @param  array<string, mixed>  $query
     * @return \Illuminate\Testing\TestResponse<\Symfony\Component\HttpFoundation\Response>
     */
    private function list(array $query = []): \Illuminate\Testing\TestResponse
    {
        return $this->actingAs($this->teams->admin)->getJson('/api/users?'.http_build_query($query));
    }

    /**
     * @param  array<string, mixed>  $query
     * @return list<int>
     */
    private function found(array $query): array
    {
        return array_column($this->list($query)->assertOk()->json('data.data'), 'id');
    }
}
