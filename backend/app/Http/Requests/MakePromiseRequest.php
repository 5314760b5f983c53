<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Amount;
use App\Http\Requests\Rules\Version;
use App\Support\Clock;
use App\Support\Money;
use App\Support\Promises\PromiseDraft;
use Illuminate\Foundation\Http\FormRequest;

final class MakePromiseRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        $today = Clock::today();
        $last = $today->addDays(config('attention.promise_days'));

        return [
            'amount' => ['bail', 'required', new Amount],
            'due_on' => [
                'bail', 'required', 'string', 'date_format:Y-m-d',
                "after_or_equal:{$today->format('Y-m-d')}", "before_or_equal:{$last->format('Y-m-d')}",
            ],
            'version' => ['nullable', ...array_diff(Version::seen(), ['required'])],
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
}
