<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use Closure;
use Illuminate\Contracts\Validation\ValidationRule;
use Illuminate\Support\Facades\Validator;

/** To whom a notice goes: the id of a person, or "team". */
final class Recipient implements ValidationRule
{
    public const TEAM = 'team';

    public function validate(string $attribute, mixed $value, Closure $fail): void
    {
        if ($value !== self::TEAM && Validator::make(['id' => $value], ['id' => ['required', ...Id::inBody()]])->fails()) {
            $fail('Elija en :attribute a una persona o al equipo.');
        }
    }
}
