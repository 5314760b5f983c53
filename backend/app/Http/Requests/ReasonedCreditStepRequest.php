<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Text;
use App\Http\Requests\Rules\Version;
use Illuminate\Foundation\Http\FormRequest;

/** A step that somebody may ask about later. */
final class ReasonedCreditStepRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        return ['version' => Version::seen(), 'reason' => ['required', ...Text::lines(config('credit.reason_length'))]];
    }
}
