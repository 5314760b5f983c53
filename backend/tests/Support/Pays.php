<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use Illuminate\Support\Str;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;

/** Payments by HTTP, as a phone or a desk sends them. */
trait Pays
{
    /** Bs 1.027,00 in 12 weekly instalments of 85,00, the last of 92,00. */
    private function creditOf(User $cobrador): Credit
    {
        return Credit::factory()->for(Client::factory()->of($cobrador))->create();
    }

    private function creditOfManager(User $manager): Credit
    {
        return Credit::factory()->for(Client::factory()->ofManager($manager))->create();
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function pay(User $user, Credit $credit, array $body = [], ?string $key = null): TestResponse
    {
        return $this->actingAs($user)->postJson('/api/payments', [
            'credit_id' => $credit->id,
            'amount' => '85.00',
            'payment_method' => 'cash',
            ...$body,
        ], ['Idempotency-Key' => $key ?? (string) Str::uuid()]);
    }

    /** @return TestResponse<Response> */
    private function reverse(User $user, int $paymentId, mixed $reason = 'Se registró en el crédito equivocado.', ?string $key = null): TestResponse
    {
        return $this->actingAs($user)->postJson(
            "/api/payments/{$paymentId}/reversal",
            ['reason' => $reason],
            ['Idempotency-Key' => $key ?? (string) Str::uuid()],
        );
    }
}
