<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Id;
use App\Http\Requests\Rules\Items;
use App\Http\Requests\Rules\Version;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Validator;

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
            ...Items::upTo(self::MOST, 'versions', $this->input('versions'), ['bail', 'required', 'array'], Version::seen()),
        ];
    }

    /** @return list<callable(Validator): void> */
    public function after(): array
    {
        return [function (Validator $validator): void {
            if ($validator->errors()->isEmpty() && ! $this->hasOneVersionEach()) {
                $validator->errors()->add('versions', 'Envíe una versión por cada cliente, y ninguna más.');
            }
        }];
    }

    /** @return list<int> */
    public function clientIds(): array
    {
        return $this->validated('client_ids');
    }

    /** @return array<int, int> seen, one for each client */
    public function versions(): array
    {
        return $this->validated('versions');
    }

    private function hasOneVersionEach(): bool
    {
        [$ids, $versions] = [$this->input('client_ids'), $this->input('versions')];

        return count($ids) === count($versions) && array_diff_key(array_flip($ids), $versions) === [];
    }
}
