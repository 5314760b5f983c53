<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Enums\CreditStatus;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use App\Support\Credits\Drift;
use Illuminate\Support\Str;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;

/** The life of a credit by HTTP, as a desk or a phone takes its steps. */
trait TakesSteps
{
    private function creditIn(CreditStatus $status, User $cobrador): Credit
    {
        $credits = Credit::factory()->for(Client::factory()->of($cobrador));

        return match ($status) {
            CreditStatus::PendingApproval, CreditStatus::WaitingDelivery, CreditStatus::Rejected => $credits->undelivered($status)->create(),
            default => $credits->status($status)->create(),
        };
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function step(User $user, Credit $credit, string $step, array $body = [], ?string $key = null): TestResponse
    {
        return $this->actingAs($user)->postJson(
            "/api/credits/{$credit->id}/{$step}",
            ['version' => $credit->version, ...($step === 'approve' || $step === 'deliver' ? [] : ['reason' => 'Acuerdo con el cliente.']), ...$body],
            $step === 'deliver' ? ['Idempotency-Key' => $key ?? (string) Str::uuid()] : [],
        );
    }

    private function assertNoDrift(Credit $credit): void
    {
        self::assertSame([], Drift::of(Credit::query()->with(Drift::RELATIONS)->findOrFail($credit->id)));
    }
}
