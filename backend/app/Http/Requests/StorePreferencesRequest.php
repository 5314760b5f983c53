<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\QuietHours;
use App\Http\Requests\Rules\TableViews;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

/** What is sent is chosen, what is not sent stays. */
final class StorePreferencesRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'sound' => ['sometimes', 'boolean:strict'],
            'push' => ['sometimes', 'boolean:strict'],
            'quiet_hours' => ['sometimes', new QuietHours],
            'language' => ['sometimes', 'string', Rule::in(config('preferences.languages'))],
            'tables' => ['sometimes', new TableViews],
        ];
    }

    /** @return array<string, mixed> */
    public function chosen(): array
    {
        return $this->validated();
    }
}
