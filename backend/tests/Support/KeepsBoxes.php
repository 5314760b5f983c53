<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\CashBox;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Support\Str;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;

/** Cash boxes by HTTP, as a phone or a desk keeps them. */
trait KeepsBoxes
{
    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function openBox(User $user, array $body = [], ?string $key = null): TestResponse
    {
        return $this->boxCall($user, '', ['opening' => '500.00', ...$body], $key);
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function moveCash(User $user, CashBox $box, array $body = [], ?string $key = null): TestResponse
    {
        return $this->boxCall($user, "/{$box->id}/movements", [
            'kind' => 'float', 'amount' => '200.00', 'version' => $box->version, ...$body,
        ], $key);
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function closeBox(User $user, CashBox $box, array $body = [], ?string $key = null): TestResponse
    {
        return $this->boxCall($user, "/{$box->id}/close", ['declared' => '500.00', 'version' => $box->version, ...$body], $key);
    }

    private function boxOf(User $cobrador, ?string $day = null): CashBox
    {
        return CashBox::ofDay($cobrador->id, $day === null ? Clock::today() : Clock::date($day))->firstOrFail();
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function boxCall(User $user, string $path, array $body, ?string $key): TestResponse
    {
        return $this->actingAs($user)->postJson("/api/cash-boxes{$path}", $body, ['Idempotency-Key' => $key ?? (string) Str::uuid()]);
    }
}
