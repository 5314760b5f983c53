<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use Closure;
use Illuminate\Contracts\Validation\ValidationRule;

/** `{ seq, id, epoch }`, exactly; the id is null before the first row. */
final class CursorShape implements ValidationRule
{
    public function validate(string $attribute, mixed $value, Closure $fail): void
    {
        $fits = is_array($value)
            && count($value) === 3
            && is_int($value['seq'] ?? null) && $value['seq'] >= 0
            && array_key_exists('id', $value) && ($value['id'] === null || is_int($value['id']))
            && is_string($value['epoch'] ?? null);

        if (! $fits) {
            $fail('La posición de lectura no es válida.');
        }
    }
}
