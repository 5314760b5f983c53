<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\Credit;
use App\Models\User;
use Illuminate\Support\Str;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;

/** Refused cash by HTTP, as a phone tells of it and a desk settles it. */
trait RefusesCash
{
    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function refused(User $user, Credit $credit, array $body = [], ?string $key = null): TestResponse
    {
        return $this->actingAs($user)->postJson('/api/payments/refused', [
            'key' => $key ?? (string) Str::uuid(),
            'credit_id' => $credit->id,
            'amount' => '85.00',
            'payment_method' => 'cash',
            'taken_at' => '2026-11-24T14:00:00Z',
            'code' => 'not_active',
            ...$body,
        ]);
    }

    /** @return TestResponse<Response> */
    private function settle(User $user, string $key, mixed $as): TestResponse
    {
        return $this->actingAs($user)->postJson("/api/payments/refused/{$key}/settle", ['as' => $as]);
    }

    /**
     * @param  array<string, mixed>  $query
     * @return TestResponse<Response>
     */
    private function list(User $user, array $query = []): TestResponse
    {
        return $this->actingAs($user)->getJson('/api/payments/refused?'.http_build_query($query));
    }
}
