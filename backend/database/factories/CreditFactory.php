<?php

declare(strict_types=1);

namespace Database\Factories;

use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Installment;
use App\Support\Clock;
use Illuminate\Database\Eloquent\Factories\Factory;

/**
 * Weekly, delivered today, its schedule written after it. Dates are plain weeks: no holiday moves them.
 *
 * @extends Factory<Credit>
 */
final class CreditFactory extends Factory
{
    /** @return array<string, mixed> */
    public function definition(): array
    {
        return [
            'client_id' => Client::factory(),
            'amount' => 100_000,
            'rate_bp' => 270,
            'total' => 102_700,
            'frequency' => Frequency::Weekly,
            'installments_count' => 12,
            'status' => CreditStatus::Active,
            'created_by' => fn (array $credit): int => Client::query()->findOrFail($credit['client_id'])->manager_id,
            'delivered_on' => Clock::today(),
            'first_due_on' => Clock::today()->addWeek(),
            'end_date' => Clock::today()->addWeeks(12),
            'oldest_unpaid_due_on' => Clock::today()->addWeek(),
        ];
    }

    public function status(CreditStatus $status): self
    {
        return $this->state(['status' => $status]);
    }

    /** Before any money: without dates. */
    public function undelivered(CreditStatus $status = CreditStatus::WaitingDelivery): self
    {
        return $this->state([
            'status' => $status, 'delivered_on' => null, 'first_due_on' => null, 'end_date' => null, 'oldest_unpaid_due_on' => null,
        ]);
    }

    public function configure(): self
    {
        return $this->afterCreating(function (Credit $credit): void {
            $due = $credit->first_due_on;

            if ($due === null) {
                return;
            }

            $each = intdiv($credit->total, $credit->installments_count * 100) * 100;

            for ($number = 1; $number <= $credit->installments_count; $number++) {
                $last = $number === $credit->installments_count;
                Installment::query()->create([
                    'credit_id' => $credit->id,
                    'number' => $number,
                    'due_on' => $due->addWeeks($number - 1),
                    'amount' => $last ? $credit->total - $each * ($number - 1) : $each,
                ]);
            }
        });
    }
}
