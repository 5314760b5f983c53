<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\Frequency;
use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Amount;
use App\Http\Requests\Rules\Id;
use App\Http\Requests\Rules\Rate;
use App\Support\Credits\Terms;
use App\Support\Money;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class CreateCreditRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'client_id' => ['bail', 'required', ...Id::inBody()],
            'amount' => ['bail', 'required', new Amount],
            'interest_rate' => ['bail', 'required', new Rate],
            'frequency' => ['bail', 'required', 'string', Rule::enum(Frequency::class)],
            ...self::optionalKeyRules(),
        ];
    }

    public function terms(): Terms
    {
        return new Terms(
            amount: (int) Money::parse($this->validated('amount')),
            rateBp: (int) Money::parse($this->validated('interest_rate')),
            frequency: Frequency::from($this->validated('frequency')),
        );
    }
}
