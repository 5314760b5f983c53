<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use App\Support\Money;
use Closure;
use Illuminate\Contracts\Validation\ValidationRule;

/** Counted cash as the wire writes it; a box may be empty: "0.00". */
final class Cash implements ValidationRule
{
    public function validate(string $attribute, mixed $value, Closure $fail): void
    {
        if (Money::parse($value) === null) {
            $fail('Escriba en :attribute un valor con dos decimales y punto, por ejemplo 210.00.');
        }
    }
}
