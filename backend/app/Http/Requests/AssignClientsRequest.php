<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Id;
use Illuminate\Foundation\Http\FormRequest;

final class AssignClientsRequest extends FormRequest
{
    // A route has 40 to 80 clients, and the lock is held for all of them.
    private const MOST = 500;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'client_ids' => ['bail', 'required', 'array', 'list', 'max:'.self::MOST],
            'client_ids.*' => ['bail', 'required', ...Id::inBody(), 'distinct:strict'],
            'versions' => ['bail', 'nullable', 'array', 'max:'.self::MOST],
            'versions.*' => ['bail', 'required', 'integer:strict', 'min:1', 'max:4294967295'],
        ];
    }

    /** @return list<int> */
    public function clientIds(): array
    {
        return $this->validated('client_ids');
    }

    /** @return array<int, int> seen, by client */
    public function versions(): array
    {
        return $this->validated('versions') ?? [];
    }
}
