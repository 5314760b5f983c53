<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Items;
use Illuminate\Foundation\Http\FormRequest;

final class MarkReadRequest extends FormRequest
{
    /** @return array<string, list<mixed>> */
    public function rules(): array
    {
        return [
            ...Items::upTo(500, 'up_to', $this->input('up_to'), ['nullable', 'array'], ['required', 'integer:strict', 'min:0']),
            ...Items::upTo(500, 'ids', $this->input('ids'), ['nullable', 'array', 'list'], ['required', 'integer:strict', 'min:1']),
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
