<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use App\Support\Money;
use Closure;
use Illuminate\Contracts\Validation\ValidationRule;

/** A rate in per cent, written as money is: "2.70". What is too high is for the terms to say. */
final class Rate implements ValidationRule
{
    public function validate(string $attribute, mixed $value, Closure $fail): void
    {
        if (Money::parse($value) === null) {
            $fail('Escriba en :attribute un porcentaje con dos decimales y punto, por ejemplo 2.70.');
        }
    }
}
