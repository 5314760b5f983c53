<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\ErrorCode;
use App\Enums\PaymentMethod;
use App\Http\Requests\Rules\Amount;
use App\Http\Requests\Rules\Id;
use App\Http\Requests\Rules\Instant;
use App\Support\Money;
use App\Support\Payments\RefusedDraft;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class ReportRefusedRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'key' => ['bail', 'required', 'string', 'uuid'],
            'credit_id' => ['required', ...Id::inBody()],
            'amount' => ['bail', 'required', new Amount],
            // Of QR and transfers the bank holds the money: nobody carries it.
            'payment_method' => ['bail', 'required', 'string', Rule::in([PaymentMethod::Cash->value])],
            'taken_at' => ['bail', 'required', new Instant],
            'code' => ['bail', 'required', 'string', Rule::enum(ErrorCode::class)->only(RefusedDraft::CODES)],
        ];
    }

    public function draft(): RefusedDraft
    {
        return new RefusedDraft(
            key: strtolower($this->validated('key')),
            creditId: $this->validated('credit_id'),
            amount: (int) Money::parse($this->validated('amount')),
            takenAt: Instant::parse($this->validated('taken_at')) ?? throw new \LogicException('Validated above.'),
            code: ErrorCode::from($this->validated('code')),
        );
    }
}
