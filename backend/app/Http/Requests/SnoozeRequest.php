<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\SnoozeUntil;
use App\Http\Requests\Rules\Instant;
use App\Support\Clock;
use App\Support\Snoozes\SnoozeDraft;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;
use Illuminate\Validation\Validator;

final class SnoozeRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'until' => ['required', 'string', Rule::enum(SnoozeUntil::class)],
            'until_at' => ['bail', 'nullable', 'required_if:until,time', 'prohibited_unless:until,time', new Instant],
        ];
    }

    /** @return list<callable(Validator): void> */
    public function after(): array
    {
        return [function (Validator $validator): void {
            $at = $validator->errors()->isEmpty() ? $this->untilAt() : null;
            $latest = Clock::now()->addDays(config('attention.snooze.days'));

            if ($at !== null && ($at <= Clock::now() || $at > $latest)) {
                $validator->errors()->add('until_at', 'Elija un momento de los próximos '.config('attention.snooze.days').' días.');
            }
        }];
    }

    public function draft(): SnoozeDraft
    {
        return new SnoozeDraft(SnoozeUntil::from($this->validated('until')), $this->untilAt());
    }

    private function untilAt(): ?CarbonImmutable
    {
        return Instant::parse($this->string('until_at')->toString());
    }
}
