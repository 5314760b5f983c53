<?php

declare(strict_types=1);

namespace Tests\Feature\Session;

use App\Models\AccessToken;
use App\Models\Audit;
use App\Models\User;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Contracts\Hashing\Hasher;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Http\JsonResponse;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\TestCase;

final class LoginTest extends TestCase
{
    use RefreshDatabase;

    private const PASSWORD = 'secreto-de-prueba';

    #[TestWith(['ana@sajama.example'])]
    #[TestWith(['  Ana@Sajama.EXAMPLE '])]
    #[TestWith(['71234567'])]
    #[TestWith(['+591 712-34567'])]
    public function test_an_account_signs_in_by_email_or_phone_however_typed(string $login): void
    {
        $ana = User::factory()->admin()->create(['email' => 'ana@sajama.example', 'phone' => '71234567']);

        $this->postJson('/api/login', ['email_or_phone' => $login, 'password' => self::PASSWORD, 'device' => 'Escritorio'])
            ->assertOk()
            ->assertJsonPath('success', true)
            ->assertJsonPath('data.user.id', $ana->id);
    }

    public function test_the_token_is_in_clear_in_the_answer_alone(): void
    {
        $user = User::factory()->admin()->create();

        $token = $this->signIn($user)->json('data.token');
        $stored = AccessToken::query()->sole();

        self::assertSame(hash('sha256', explode('|', $token)[1]), $stored->token);
        self::assertSame('Teléfono de prueba', $stored->device);
        self::assertStringNotContainsString(explode('|', $token)[1], Audit::query()->get()->toJson());
        self::assertStringNotContainsString(self::PASSWORD, Audit::query()->get()->toJson());
    }

    public function test_signing_in_is_audited_with_its_device(): void
    {
        $user = User::factory()->admin()->create();
        $this->signIn($user);

        $audit = Audit::query()->sole();

        self::assertSame([$user->id, 'session.started'], [$audit->user_id, $audit->action]);
        self::assertSame(['device' => 'Teléfono de prueba'], $audit->changes);
    }

    #[TestWith(['admin', 12])]
    #[TestWith(['manager', 12])]
    #[TestWith(['cobrador', 720])]
    public function test_the_life_of_a_token_is_fixed_by_the_role(string $role, int $hours): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.000Z'));
        $user = User::factory()->{$role}()->create();

        $this->signIn($user)->assertJsonPath('data.expires_at', Clock::wire(Clock::now()->addHours($hours)));
    }

    public function test_a_wrong_password_an_unknown_account_and_an_inactive_one_get_the_same_answer(): void
    {
        User::factory()->admin()->create(['email' => 'ana@sajama.example']);
        User::factory()->admin()->create(['email' => 'eva@sajama.example', 'active' => false]);

        $wrong = $this->attempt('ana@sajama.example', 'otra');
        $unknown = $this->attempt('nadie@sajama.example', 'otra');
        $inactive = $this->attempt('eva@sajama.example', self::PASSWORD);

        $wrong->assertStatus(401)->assertJsonPath('code', 'invalid_credentials');
        self::assertSame($wrong->getContent(), $unknown->getContent());
        self::assertSame($wrong->getContent(), $inactive->getContent());
        self::assertSame(0, AccessToken::query()->count());
    }

    public function test_an_unknown_account_costs_one_hash_as_a_wrong_password_does(): void
    {
        User::factory()->admin()->create(['email' => 'ana@sajama.example']);
        $hasher = new CountingHasher;
        $this->app->instance(Hasher::class, $hasher);

        $this->attempt('ana@sajama.example', 'otra');
        $this->attempt('nadie@sajama.example', 'otra');

        self::assertSame(['check', 'make'], $hasher->work);
    }

    public function test_missing_and_overlong_fields_are_named_in_spanish(): void
    {
        $this->postJson('/api/login', ['email_or_phone' => str_repeat('a', 191), 'device' => ['x']])
            ->assertStatus(422)
            ->assertExactJson([
                'success' => false,
                'code' => 'invalid',
                'message' => 'Revise los datos marcados.',
                'errors' => [
                    'email_or_phone' => ['Escriba como máximo 190 caracteres en el campo correo o teléfono.'],
                    'password' => ['Complete el campo contraseña.'],
                    'device' => [
                        'Escriba un texto en el campo nombre del dispositivo.',
                    ],
                ],
            ]);
    }

    /** @return TestResponse<JsonResponse> */
    private function signIn(User $user): TestResponse
    {
        return $this->attempt((string) $user->email, self::PASSWORD)->assertOk();
    }

    /** @return TestResponse<JsonResponse> */
    private function attempt(string $login, string $password): TestResponse
    {
        return $this->postJson('/api/login', [
            'email_or_phone' => $login,
            'password' => $password,
            'device' => 'Teléfono de prueba',
        ]);
    }
}
