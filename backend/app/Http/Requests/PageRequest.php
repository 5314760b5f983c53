<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\FiltersLists;
use Illuminate\Foundation\Http\FormRequest;

/** A list without filters. */
final class PageRequest extends FormRequest
{
    use FiltersLists;

    /** @return array<string, list<string>> */
    public function rules(): array
    {
        return self::listRules();
    }
}
