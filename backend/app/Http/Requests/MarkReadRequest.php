<?php

declare(strict_types=1);

namespace App\Http\Requests;

use Illuminate\Foundation\Http\FormRequest;

final class MarkReadRequest extends FormRequest
{
    /** @return array<string, list<string>> */
    public function rules(): array
    {
        return [
            'up_to' => ['nullable', 'array', 'max:500'],
            'up_to.*' => ['required', 'integer:strict', 'min:0'],
            'ids' => ['nullable', 'array', 'list', 'max:500'],
            'ids.*' => ['required', 'integer:strict', 'min:1'],
        ];
    }

    /** @return array<string, int> */
    public function upTo(): array
    {
        return $this->input('up_to') ?? [];
    }

    /** @return list<int> */
    public function rowIds(): array
    {
        return array_values(array_unique($this->input('ids') ?? []));
    }
}
