<?php

declare(strict_types=1);

namespace Tests\Feature\Http;

use App\Models\AccessToken;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\SignsIn;
use Tests\TestCase;

final class WrongUserTest extends TestCase
{
    use RefreshDatabase;
    use SignsIn;

    #[TestWith(['999'])]
    #[TestWith(['1 '])]
    #[TestWith(['abc'])]
    #[TestWith([''])]
    public function test_a_write_prepared_by_another_user_writes_nothing(string $author): void
    {
        $token = $this->tokenOf(User::factory()->admin()->create(['id' => 1]));

        $this->asToken($token)->postJson('/api/logout', [], ['X-Vigia-User' => $author])
            ->assertStatus(409)
            ->assertJsonPath('code', 'wrong_user');

        self::assertSame(1, AccessToken::query()->count());
    }

    public function test_a_write_by_the_same_user_or_by_nobody_in_particular_passes(): void
    {
        $user = User::factory()->admin()->create();

        $this->asToken($this->tokenOf($user))->postJson('/api/logout', [], ['X-Vigia-User' => (string) $user->id])->assertOk();
        $this->flushHeaders()->asToken($this->tokenOf($user))->postJson('/api/logout')->assertOk();
    }

    public function test_a_read_is_not_asked_who_prepared_it(): void
    {
        $token = $this->tokenOf(User::factory()->admin()->create());

        $this->asToken($token)->getJson('/api/me', ['X-Vigia-User' => '999'])->assertOk();
    }

    public function test_a_dead_session_is_told_before_a_wrong_user(): void
    {
        $this->asToken('1|x')->postJson('/api/logout', [], ['X-Vigia-User' => '999'])->assertStatus(401);
    }
}
