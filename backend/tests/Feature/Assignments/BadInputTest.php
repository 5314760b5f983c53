<?php

declare(strict_types=1);

namespace Tests\Feature\Assignments;

use App\Models\Audit;
use App\Models\Client;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\DataProvider;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class BadInputTest extends TestCase
{
    use RefreshDatabase;

    private const TOO_BIG = 9_007_199_254_740_992;

    private TwoTeams $teams;

    private Client $client;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->client = Client::factory()->ofManager($this->teams->carla)->create();
        $this->actingAs($this->teams->carla);
    }

    /** @return iterable<string, array{array<string, mixed>}> */
    public static function assignments(): iterable
    {
        yield 'nothing' => [[]];
        yield 'null' => [['client_ids' => null]];
        yield 'no client' => [['client_ids' => []]];
        yield 'a number' => [['client_ids' => 1]];
        yield 'a text' => [['client_ids' => '1']];
        yield 'an object' => [['client_ids' => ['a' => 1]]];
        yield 'an id as text' => [['client_ids' => ['1']]];
        yield 'a fraction' => [['client_ids' => [1.5]]];
        yield 'NaN' => [['client_ids' => ['NaN']]];
        yield 'true' => [['client_ids' => [true]]];
        yield 'null inside' => [['client_ids' => [null]]];
        yield 'a list inside' => [['client_ids' => [[1]]]];
        yield 'zero' => [['client_ids' => [0]]];
        yield 'negative' => [['client_ids' => [-1]]];
        yield 'too big' => [['client_ids' => [self::TOO_BIG]]];
        yield 'twice the same' => [['client_ids' => [1, 1]]];
        yield 'unicode digits' => [['client_ids' => ['١']]];
        yield '10,000 of them' => [['client_ids' => range(1, 10_000)]];
        yield 'versions as text' => [['client_ids' => [1], 'versions' => 'x']];
        yield 'a version as text' => [['client_ids' => [1], 'versions' => ['1' => '1']]];
        yield 'version zero' => [['client_ids' => [1], 'versions' => ['1' => 0]]];
        yield 'a version past all' => [['client_ids' => [1], 'versions' => ['1' => 4_294_967_296]]];
        yield 'a version null' => [['client_ids' => [1], 'versions' => ['1' => null]]];
        yield 'versions null' => [['client_ids' => [1], 'versions' => null]];
        yield 'no versions' => [['client_ids' => [1], 'versions' => []]];
        yield 'versions as a list' => [['client_ids' => [1], 'versions' => [1]]];
        yield 'the version of another' => [['client_ids' => [1], 'versions' => ['2' => 1]]];
        yield 'one version too few' => [['client_ids' => [1, 2], 'versions' => ['1' => 1]]];
        yield 'one version too many' => [['client_ids' => [1], 'versions' => ['1' => 1, '2' => 1]]];
        yield '10,000 versions' => [['client_ids' => [1], 'versions' => array_fill(1, 10_000, 1)]];
    }

    /** @param  array<string, mixed>  $body */
    #[DataProvider('assignments')]
    public function test_an_assignment_that_makes_no_sense_is_invalid_and_changes_nothing(array $body): void
    {
        $answer = $this->postJson("/api/users/{$this->teams->maribel->id}/assign-clients", ['versions' => ['1' => 1], ...$body]);

        self::assertContains($answer->status(), [413, 422]);
        $answer->assertJsonPath('success', false)->assertJsonPath('code', 'invalid');
        $this->assertUntouched();

        if ($answer->status() === 422) {
            self::assertStringStartsWith(array_key_last($body) ?? 'client_ids', array_key_first($answer->json('errors')));
        }
    }

    public function test_an_assignment_without_the_versions_it_saw_is_refused_in_one_error_however_many_they_are(): void
    {
        foreach ([[$this->client->id], range(1, 500)] as $ids) {
            foreach ([[], ['versions' => [$ids[0] + 1_000 => 1]]] as $versions) {
                $answer = $this->postJson("/api/users/{$this->teams->maribel->id}/assign-clients", ['client_ids' => $ids, ...$versions]);
                $answer->assertStatus(422)->assertJsonPath('code', 'invalid');

                self::assertSame(['versions'], array_keys($answer->json('errors')));
                self::assertCount(1, $answer->json('errors.versions'));
            }
        }

        $this->assertUntouched();
    }

    public function test_a_client_is_not_taken_away_without_the_version_that_was_seen(): void
    {
        $this->client->update(['cobrador_id' => $this->teams->maribel->id]);

        $answer = $this->deleteJson("/api/users/{$this->teams->maribel->id}/clients/{$this->client->id}")
            ->assertStatus(422)->assertJsonPath('code', 'invalid');
        self::assertSame(['version'], array_keys($answer->json('errors')));
        self::assertSame($this->teams->maribel->id, $this->client->refresh()->cobrador_id);
    }

    /** @return iterable<string, array{mixed}> */
    public static function versions(): iterable
    {
        foreach (['text' => 'x', 'text of a number' => '1', 'zero' => 0, 'negative' => -1, 'fraction' => 1.5,
            'past all' => 4_294_967_296, 'list' => [1], 'true' => true, 'null' => null] as $name => $version) {
            yield $name => [$version];
        }
    }

    #[DataProvider('versions')]
    public function test_a_version_that_is_none_is_invalid(mixed $version): void
    {
        $this->client->update(['cobrador_id' => $this->teams->maribel->id]);

        $this->deleteJson("/api/users/{$this->teams->maribel->id}/clients/{$this->client->id}", ['version' => $version])
            ->assertStatus(422)->assertJsonPath('code', 'invalid');
        self::assertSame($this->teams->maribel->id, $this->client->refresh()->cobrador_id);
    }

    public function test_an_id_in_the_path_that_is_none_is_not_found(): void
    {
        foreach (['0', '-1', '01', '1.5', 'x', '١', '9999999999999999', '999999'] as $id) {
            $this->postJson("/api/users/{$id}/assign-clients", ['client_ids' => [$this->client->id], 'versions' => [$this->client->id => 1]])->assertNotFound();
            $this->getJson("/api/users/{$id}/clients")->assertNotFound();
            $this->deleteJson("/api/users/{$id}/clients/1", ['version' => 1])->assertNotFound();
            $this->deleteJson("/api/users/{$this->teams->maribel->id}/clients/{$id}", ['version' => 1])->assertNotFound();
        }

        $this->assertUntouched();
    }

    public function test_a_guest_is_asked_to_sign_in(): void
    {
        $this->app['auth']->forgetGuards();
        $this->postJson('/api/users/1/assign-clients', ['client_ids' => [1]])->assertStatus(401);
        $this->getJson('/api/users/1/clients')->assertStatus(401);
        $this->deleteJson('/api/users/1/clients/1')->assertStatus(401);
    }

    private function assertUntouched(): void
    {
        self::assertSame([1, null], [$this->client->refresh()->version, $this->client->cobrador_id]);
        self::assertSame(0, Audit::query()->count());
    }
}
