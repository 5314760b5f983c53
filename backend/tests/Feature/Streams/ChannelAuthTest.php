<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Http\JsonResponse;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class ChannelAuthTest extends TestCase
{
    use RefreshDatabase;

    private const SOCKET = '481924013.832801396';

    /** @return iterable<string, array{string, string, bool}> who, stream (a person, or its name), joins */
    public static function rules(): iterable
    {
        $rules = [
            'admin' => ['admin.notifications' => true, 'carla' => true, 'maribel' => true, 'ruben' => true, 'wilmer' => true, 'admin' => false],
            'carla' => ['admin.notifications' => true, 'carla' => true, 'maribel' => true, 'ruben' => false, 'wilmer' => false, 'admin' => false],
            'maribel' => ['admin.notifications' => false, 'carla' => false, 'maribel' => true, 'ruben' => false, 'wilmer' => false, 'admin' => false],
        ];

        foreach ($rules as $who => $streams) {
            foreach ($streams as $stream => $joins) {
                yield "{$who} and {$stream}" => [$who, $stream, $joins];
            }
        }
    }

    #[DataProvider('rules')]
    #[TestDox('each channel rule holds for $_dataName')]
    public function test_each_channel_rule_holds(string $who, string $stream, bool $joins): void
    {
        $teams = TwoTeams::create();
        $name = str_contains($stream, '.') ? $stream : "cobrador.{$teams->{$stream}->id}";

        $answer = $this->ask($teams->{$who}, "private-{$name}");

        if ($joins) {
            $answer->assertOk()->assertExactJson(['auth' => $this->signature("private-{$name}")]);
        } else {
            $answer->assertForbidden()->assertJsonPath('code', 'forbidden')->assertJsonMissingPath('auth');
        }
    }

    /** @return iterable<string, array{string}> */
    public static function channelsThatDoNotExist(): iterable
    {
        yield 'unknown' => ['private-orders.1'];
        yield 'of nobody' => ['private-cobrador.999999'];
        yield 'another spelling of one' => ['private-cobrador.0:id'];
        yield 'with a tail' => ['private-cobrador.:id.x'];
        yield 'no number' => ['private-cobrador.*'];
        yield 'public' => ['heartbeat'];
        yield 'a private one without its prefix' => ['cobrador.:id'];
        yield 'presence' => ['presence-cobrador.:id'];
        yield 'encrypted' => ['private-encrypted-cobrador.:id'];
    }

    #[DataProvider('channelsThatDoNotExist')]
    #[TestDox('no other channel is signed, not even for an admin: $_dataName')]
    public function test_no_other_channel_is_signed(string $channel): void
    {
        $teams = TwoTeams::create();
        $channel = str_replace(':id', (string) $teams->maribel->id, $channel);

        $this->ask($teams->admin, $channel)->assertForbidden()->assertJsonPath('code', 'forbidden');
    }

    public function test_a_guest_is_refused(): void
    {
        $this->postJson('/api/broadcasting/auth', ['socket_id' => self::SOCKET, 'channel_name' => 'private-cobrador.4'])
            ->assertUnauthorized()->assertJsonPath('code', 'unauthenticated');
        $this->postJson('/api/broadcasting/auth/batch', ['socket_id' => self::SOCKET, 'channels' => ['private-cobrador.4']])
            ->assertUnauthorized()->assertJsonPath('code', 'unauthenticated');
    }

    public function test_a_malformed_socket_id_is_invalid_and_signs_nothing(): void
    {
        $teams = TwoTeams::create();
        $this->actingAs($teams->maribel);

        foreach (['', 'abc', '1.2:private-cobrador.9', '1'] as $socket) {
            $this->postJson('/api/broadcasting/auth', ['socket_id' => $socket, 'channel_name' => "private-cobrador.{$teams->maribel->id}"])
                ->assertUnprocessable()->assertJsonPath('code', 'invalid')->assertJsonStructure(['errors' => ['socket_id']]);
        }
    }

    public function test_a_batch_answers_for_each_channel_by_itself(): void
    {
        $teams = TwoTeams::create();
        $own = "private-cobrador.{$teams->maribel->id}";
        $foreign = "private-cobrador.{$teams->wilmer->id}";

        $answer = $this->actingAs($teams->carla)->postJson('/api/broadcasting/auth/batch', [
            'socket_id' => self::SOCKET,
            'channels' => [$own, $foreign, 'heartbeat', 'private-admin.notifications'],
        ])->assertOk();

        self::assertSame([
            $own => ['auth' => $this->signature($own)],
            $foreign => ['status' => 403],
            'heartbeat' => ['status' => 403],
            'private-admin.notifications' => ['auth' => $this->signature('private-admin.notifications')],
        ], $answer->json('data'));
    }

    public function test_a_batch_of_nothing_is_an_empty_object_and_one_over_a_hundred_is_invalid(): void
    {
        $this->actingAs(TwoTeams::create()->carla);

        $empty = $this->postJson('/api/broadcasting/auth/batch', ['socket_id' => self::SOCKET, 'channels' => []])->assertOk();
        self::assertStringContainsString('"data":{}', (string) $empty->getContent());

        $this->postJson('/api/broadcasting/auth/batch', [
            'socket_id' => self::SOCKET,
            'channels' => array_map(fn (int $id): string => "private-cobrador.{$id}", range(1, 101)),
        ])->assertUnprocessable()->assertJsonPath('code', 'invalid');
    }

    /** @return TestResponse<JsonResponse> */
    private function ask(User $user, string $channel): TestResponse
    {
        return $this->actingAs($user)->postJson('/api/broadcasting/auth', [
            'socket_id' => self::SOCKET,
            'channel_name' => $channel,
        ]);
    }

    private function signature(string $channel): string
    {
        return 'key:'.hash_hmac('sha256', self::SOCKET.":{$channel}", 'secret');
    }
}
