<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\User;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;

/** Accounts by HTTP, as an admin keeps them. */
trait KeepsAccounts
{
    private TwoTeams $teams;

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function create(array $body, ?User $as = null): TestResponse
    {
        return $this->actingAs($as ?? $this->teams->admin)->postJson('/api/users', [
            'name' => 'Ana Flores',
            'email' => 'ana.flores@sajama.example',
            'password' => 'una-clave-larga',
            ...$body,
        ]);
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function change(User $user, array $body, ?User $as = null): TestResponse
    {
        return $this->actingAs($as ?? $this->teams->admin)
            ->patchJson("/api/users/{$user->id}", ['version' => $user->refresh()->version, ...$body]);
    }
}
