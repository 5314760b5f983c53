<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use App\Support\BolivianPhone;
use Closure;
use Illuminate\Contracts\Validation\ValidationRule;

final class Phone implements ValidationRule
{
    public function validate(string $attribute, mixed $value, Closure $fail): void
    {
        if (! is_string($value) || BolivianPhone::parse($value) === null) {
            $fail('Escriba en :attribute un celular de Bolivia de 8 dígitos que empiece con 6 o 7.');
        }
    }
}
