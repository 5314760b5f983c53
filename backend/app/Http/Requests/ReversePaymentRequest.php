<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use Illuminate\Foundation\Http\FormRequest;

final class ReversePaymentRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'reason' => ['bail', 'required', 'string', 'max:240'],
            ...self::keyRules(),
        ];
    }

    public function reason(): string
    {
        return $this->validated('reason');
    }
}
