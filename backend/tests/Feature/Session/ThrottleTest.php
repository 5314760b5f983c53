<?php

declare(strict_types=1);

namespace Tests\Feature\Session;

use App\Models\LoginAttempt;
use App\Models\User;
use App\Providers\AccessServiceProvider;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Middleware\TrustProxies;
use Illuminate\Testing\TestResponse;
use Tests\TestCase;

final class ThrottleTest extends TestCase
{
    use RefreshDatabase;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:00:00.000Z'));
        User::factory()->admin()->create(['email' => 'ana@sajama.example', 'phone' => '71234567']);
    }

    public function test_the_wait_after_wrong_passwords_doubles_from_1_to_60_seconds(): void
    {
        foreach ([1, 2, 4, 8, 16, 32, 60, 60] as $seconds) {
            $this->attempt('otra')->assertStatus(401);
            $this->attempt('otra')->assertStatus(429)
                ->assertJsonPath('code', 'throttled')
                ->assertHeader('Retry-After', (string) $seconds);
            $this->travel($seconds)->seconds();
        }
    }

    public function test_the_text_tells_how_long_to_wait(): void
    {
        $this->attempt('otra');

        $this->attempt('otra')->assertJsonPath('message', 'Demasiados intentos. Espere 1 segundo e intente de nuevo.');
    }

    public function test_a_right_password_waits_too_then_works_and_starts_the_doubling_anew(): void
    {
        $this->failTimes(3);
        $this->attempt('secreto-de-prueba')->assertStatus(429);

        $this->travel(4)->seconds();
        $this->attempt('secreto-de-prueba')->assertOk();

        $this->attempt('otra');
        $this->attempt('otra')->assertHeader('Retry-After', '1');
    }

    public function test_attempts_during_the_wait_do_not_lengthen_it(): void
    {
        $this->failTimes(3);
        $this->attempt('otra')->assertStatus(429);
        $this->attempt('otra')->assertStatus(429)->assertHeader('Retry-After', '4');
    }

    public function test_email_and_phone_of_one_account_share_one_count(): void
    {
        $this->attempt('otra');

        $this->attempt('otra', '+591 71234567')->assertStatus(429);
    }

    public function test_an_unknown_account_waits_as_a_known_one_does(): void
    {
        $this->attempt('otra', 'nadie@sajama.example')->assertStatus(401);

        $this->attempt('otra', 'NADIE@sajama.example')->assertStatus(429)->assertHeader('Retry-After', '1');
    }

    public function test_one_account_does_not_keep_another_waiting(): void
    {
        User::factory()->admin()->create(['email' => 'eva@sajama.example']);
        $this->failTimes(5);

        $this->attempt('secreto-de-prueba', 'eva@sajama.example')->assertOk();
    }

    public function test_an_hour_of_calm_is_forgiven_and_its_rows_are_gone(): void
    {
        $this->failTimes(3);
        $this->travel(2)->hours();

        $this->attempt('otra', 'nadie@sajama.example');

        self::assertSame(1, LoginAttempt::query()->count());
    }

    public function test_an_address_counts_only_behind_a_proxy_that_sets_it(): void
    {
        $this->failFromOneAddress(30);
        $this->attempt('otra', 'uno-mas@sajama.example', '203.0.113.9')->assertStatus(401);

        config(['access.trust_proxy' => true]);
        (new AccessServiceProvider($this->app))->boot();

        $this->failFromOneAddress(20, 'segundo');
        $this->attempt('otra', 'libre@sajama.example', '203.0.113.9')->assertStatus(401);
        $this->attempt('otra', 'otro@sajama.example', '203.0.113.9')->assertStatus(429);
        $this->attempt('otra', 'otro@sajama.example', '203.0.113.10')->assertStatus(401);
    }

    protected function tearDown(): void
    {
        TrustProxies::flushState();

        parent::tearDown();
    }

    private function failTimes(int $times): void
    {
        for ($i = 0; $i < $times; $i++) {
            $this->travel($i === 0 ? 0 : 2 ** ($i - 1))->seconds();
            $this->attempt('otra')->assertStatus(401);
        }
    }

    private function failFromOneAddress(int $times, string $prefix = 'primero'): void
    {
        for ($i = 0; $i < $times; $i++) {
            $this->attempt('otra', "{$prefix}-{$i}@sajama.example", '203.0.113.9')->assertStatus(401);
        }
    }

    /** @return TestResponse<JsonResponse> */
    private function attempt(string $password, string $login = 'ana@sajama.example', string $address = '203.0.113.1'): TestResponse
    {
        return $this->postJson(
            '/api/login',
            ['email_or_phone' => $login, 'password' => $password],
            ['X-Forwarded-For' => $address],
        );
    }
}
