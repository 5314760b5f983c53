<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Amount;
use App\Http\Requests\Rules\Version;
use App\Support\Clock;
use App\Support\Money;
use App\Support\Promises\PromiseDraft;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Http\FormRequest;

final class MakePromiseRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'amount' => ['bail', 'required', new Amount],
            'due_on' => [
                'bail', 'required', 'string', 'date_format:Y-m-d',
                'after_or_equal:'.Clock::today()->format('Y-m-d'), 'before_or_equal:'.self::last()->format('Y-m-d'),
            ],
            'version' => Version::seen(),
        ];
    }

    /** @return array<string, string> with days as people write them */
    public function messages(): array
    {
        return [
            'due_on.after_or_equal' => 'La :attribute no puede ser antes del '.Clock::today()->format('d/m/Y').'.',
            'due_on.before_or_equal' => 'La :attribute no puede ser después del '.self::last()->format('d/m/Y').'.',
        ];
    }

    public function draft(): PromiseDraft
    {
        return new PromiseDraft(
            amount: (int) Money::parse($this->validated('amount')),
            dueOn: Clock::date($this->validated('due_on')),
            version: $this->validated('version'),
        );
    }

    private static function last(): CarbonImmutable
    {
        return Clock::today()->addDays(config('attention.promise_days'));
    }
}
