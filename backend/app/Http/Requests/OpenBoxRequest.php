<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Cash;
use App\Http\Requests\Rules\Text;
use App\Support\Cash\Opening;
use App\Support\Money;
use Illuminate\Foundation\Http\FormRequest;

final class OpenBoxRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'opening' => ['bail', 'required', new Cash],
            'reason' => ['nullable', ...Text::lines(240)],
            ...self::keyRules(),
        ];
    }

    public function opening(): Opening
    {
        return new Opening((int) Money::parse($this->validated('opening')), $this->validated('reason'));
    }
}
