<?php

declare(strict_types=1);

namespace Database\Factories;

use App\Models\Credit;
use App\Models\Installment;
use App\Support\Clock;
use Illuminate\Database\Eloquent\Factories\Factory;

/** @extends Factory<Installment> */
final class InstallmentFactory extends Factory
{
    /** @return array<string, mixed> */
    public function definition(): array
    {
        return [
            'credit_id' => Credit::factory()->state(['first_due_on' => null]),
            'number' => 1,
            'due_on' => Clock::today()->addWeek(),
            'amount' => 10_000,
        ];
    }
}
