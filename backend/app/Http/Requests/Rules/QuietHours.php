<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use Closure;
use Illuminate\Contracts\Validation\ValidationRule;

/** `{ on, begins: "20:00", ends: "07:00" }`: quiet from the one through the night to the other, which lies earlier in the day. */
final class QuietHours implements ValidationRule
{
    private const TIME = '/\A([01]\d|2[0-3]):[0-5]\d\z/';

    public function validate(string $attribute, mixed $value, Closure $fail): void
    {
        $fits = is_array($value)
            && count($value) === 3
            && is_bool($value['on'] ?? null)
            && self::isTime($value['begins'] ?? null)
            && self::isTime($value['ends'] ?? null);

        if (! $fits) {
            $fail('Escriba en :attribute dos horas como 20:00 y 07:00, y si rigen.');
        } elseif ($value['ends'] >= $value['begins']) {
            $fail('En :attribute la noche debe terminar antes de que empiece la siguiente.');
        }
    }

    private static function isTime(mixed $value): bool
    {
        return is_string($value) && preg_match(self::TIME, $value) === 1;
    }
}
