<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\PaymentMethod;
use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Amount;
use App\Http\Requests\Rules\Id;
use App\Http\Requests\Rules\Instant;
use App\Support\Clock;
use App\Support\Money;
use App\Support\Payments\PaymentDraft;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class RecordPaymentRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'credit_id' => ['required', ...Id::inBody()],
            'amount' => ['bail', 'required', new Amount],
            'payment_method' => ['required', 'string', Rule::enum(PaymentMethod::class)],
            // A phone that lost its battery wakes up in 1970: older than its key is kept is no day of any round.
            'taken_at' => ['nullable', new Instant(Clock::now()->subDays(config('idempotency.keep_days')))],
            ...self::keyRules(),
        ];
    }

    public function draft(): PaymentDraft
    {
        $takenAt = $this->validated('taken_at');

        return new PaymentDraft(
            creditId: $this->validated('credit_id'),
            amount: (int) Money::parse($this->validated('amount')),
            method: PaymentMethod::from($this->validated('payment_method')),
            takenAt: $takenAt === null ? null : Instant::parse($takenAt),
        );
    }
}
