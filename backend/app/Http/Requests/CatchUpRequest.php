<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\CursorShape;
use App\Http\Requests\Rules\Items;
use App\Streams\Cursor;
use Illuminate\Foundation\Http\FormRequest;

final class CatchUpRequest extends FormRequest
{
    /** @return array<string, list<mixed>> */
    public function rules(): array
    {
        return [
            // More streams than anybody hears; each costs a condition in the query.
            ...Items::upTo(500, 'cursors', $this->input('cursors'), ['present', 'array'], ['nullable', new CursorShape]),
            'limit' => ['nullable', 'integer', 'min:1', 'max:'.config('streams.page')],
        ];
    }

    /**
     * @param  list<string>  $streams  the only ones that count
     * @return array<string, Cursor|null>
     */
    public function cursors(array $streams): array
    {
        return array_map(
            fn (?array $cursor): ?Cursor => $cursor === null ? null : new Cursor(...$cursor),
            array_intersect_key($this->input('cursors'), array_flip($streams)),
        );
    }

    public function limit(): int
    {
        return $this->integer('limit', config('streams.page'));
    }
}
