<?php

declare(strict_types=1);

namespace Database\Factories;

use App\Enums\PaymentMethod;
use App\Models\Credit;
use App\Models\Payment;
use App\Support\Clock;
use Illuminate\Database\Eloquent\Factories\Factory;

/**
 * The row alone: neither allocated nor in the balance. Money that counts goes through its action.
 *
 * @extends Factory<Payment>
 */
final class PaymentFactory extends Factory
{
    /** @return array<string, mixed> */
    public function definition(): array
    {
        return [
            'credit_id' => Credit::factory(),
            'client_id' => fn (array $payment): int => Credit::query()->findOrFail($payment['credit_id'])->client_id,
            'received_by' => fn (array $payment): int => Credit::query()->findOrFail($payment['credit_id'])->created_by,
            'amount' => 10_000,
            'method' => PaymentMethod::Cash,
            'taken_at' => Clock::now(),
            'recorded_at' => Clock::now(),
            'day' => Clock::today(),
            'balance_after' => 92_700,
            'idempotency_key' => fake()->uuid(),
        ];
    }
}
