<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Id;
use App\Http\Requests\Rules\Items;
use App\Http\Requests\Rules\Version;
use Illuminate\Foundation\Http\FormRequest;

final class AssignClientsRequest extends FormRequest
{
    // A route has 40 to 80 clients, and the lock is held for all of them.
    private const MOST = 500;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        $client = ['bail', 'required', ...Id::inBody(), 'distinct:strict'];

        return [
            ...Items::upTo(self::MOST, 'client_ids', $this->input('client_ids'), ['bail', 'required', 'array', 'list'], $client),
            ...Items::upTo(self::MOST, 'versions', $this->input('versions'), ['bail', 'nullable', 'array'], Version::seen()),
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
