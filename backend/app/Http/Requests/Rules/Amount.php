<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use App\Support\Money;
use Closure;
use Illuminate\Contracts\Validation\ValidationRule;

/** Money as the wire writes it, more than nothing: "210.00". */
final class Amount implements ValidationRule
{
    public function validate(string $attribute, mixed $value, Closure $fail): void
    {
        if ((Money::parse($value) ?? 0) <= 0) {
            $fail('Escriba en :attribute un valor mayor que cero con dos decimales y punto, por ejemplo 210.00.');
        }
    }
}
