<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use Carbon\CarbonImmutable;
use Closure;
use Illuminate\Contracts\Validation\ValidationRule;

/** An ISO 8601 instant that exists, with its zone: without one it would be anybody's guess. */
final class Instant implements ValidationRule
{
    private const ISO = '/\A[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})\z/';

    public function __construct(private readonly ?CarbonImmutable $notBefore = null)
    {
    }

    public static function parse(string $value): ?CarbonImmutable
    {
        if (preg_match(self::ISO, $value) !== 1) {
            return null;
        }

        $parts = date_parse($value);

        // PHP reads 30 February as 2 March and says so in a warning alone.
        return $parts['error_count'] + $parts['warning_count'] === 0 ? CarbonImmutable::parse($value)->utc() : null;
    }

    public function validate(string $attribute, mixed $value, Closure $fail): void
    {
        $instant = is_string($value) ? self::parse($value) : null;

        if ($instant === null) {
            $fail('Escriba una fecha y hora válidas en el campo :attribute, por ejemplo 2026-11-24T14:31:00Z.');
        } elseif ($this->notBefore !== null && $instant < $this->notBefore) {
            $fail('La :attribute es demasiado antigua. Revise el reloj del teléfono.');
        }
    }
}
