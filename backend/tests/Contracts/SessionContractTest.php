<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Enums\Role;
use App\Models\User;
use App\Support\Health;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Http;
use PHPUnit\Framework\Attributes\DataProvider;
use RuntimeException;
use Tests\Support\SignsIn;
use Tests\TestCase;

final class SessionContractTest extends TestCase
{
    use KeepsSamples;
    use RefreshDatabase;
    use SignsIn;

    private const INSTANT = '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/';

    /** @return iterable<string, array{string}> */
    public static function roles(): iterable
    {
        foreach (Role::cases() as $role) {
            yield $role->value => [$role->value];
        }
    }

    #[DataProvider('roles')]
    public function test_the_shape_of_login_and_me(string $role): void
    {
        $user = User::factory()->{$role}()->create(['phone' => '71234567']);

        $login = $this->postJson('/api/login', [
            'email_or_phone' => $user->email,
            'password' => 'secreto-de-prueba',
            'device' => 'Escritorio',
        ])->assertOk()->json();

        self::assertSame(['user', 'token', 'expires_at'], array_keys($login['data']));
        self::assertSame(['id', 'name', 'role', 'email', 'phone', 'team'], array_keys($login['data']['user']));
        self::assertSame(['id', 'name', 'members'], array_keys($login['data']['user']['team']));
        self::assertMatchesRegularExpression(self::INSTANT, $login['data']['expires_at']);

        $me = $this->asToken($login['data']['token'])->getJson('/api/me')->assertOk()->json();

        self::assertSame(['user' => $login['data']['user'], 'expires_at' => $login['data']['expires_at']], $me['data']);

        $login['data']['token'] = '1|'.str_repeat('x', 48);
        $this->keepSample("login.{$role}", $login);
        $this->keepSample("me.{$role}", $me);
    }

    public function test_the_shape_of_each_failure_of_a_session(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $token = $this->tokenOf(User::factory()->admin()->create(['email' => 'ana@sajama.example']));
        $wrong = ['email_or_phone' => 'ana@sajama.example', 'password' => 'otra'];
        $this->app['router']->get('/api/fails', fn () => throw new RuntimeException('secreto'));

        $failures = [
            'invalid_credentials' => $this->postJson('/api/login', $wrong),
            'throttled' => $this->postJson('/api/login', $wrong),
            'invalid' => $this->postJson('/api/login', []),
            'malformed' => $this->call('POST', '/api/login', server: ['CONTENT_TYPE' => 'application/json'], content: '{'),
            'unauthenticated' => $this->getJson('/api/me'),
            'wrong_user' => $this->asToken($token)->postJson('/api/logout', [], ['X-Vigia-User' => '0']),
            'not_found' => $this->getJson('/api/no-such-thing'),
            'server_error' => $this->getJson('/api/fails'),
        ];

        foreach ($failures as $name => $answer) {
            $answer->assertJsonPath('success', false)->assertJsonPath('code', $name === 'malformed' ? 'invalid' : $name);
            $this->keepSample("error.{$name}", $answer->json());
        }
    }

    public function test_the_shape_of_health(): void
    {
        Http::fake(['*' => Http::response(['health' => 'OK'])]);

        $down = $this->getJson('/api/health')->assertStatus(503)->json();
        Cache::forever(Health::SCHEDULER_BEAT, now()->getTimestamp());
        $good = $this->getJson('/api/health')->assertOk()->json();

        foreach (['health' => $good, 'health.down' => $down] as $name => $sample) {
            self::assertSame(
                ['database', 'queue_lag_seconds', 'scheduler_age_seconds', 'broadcaster'],
                array_keys($sample['data']),
            );
            $this->keepSample($name, $sample);
        }
    }
}
