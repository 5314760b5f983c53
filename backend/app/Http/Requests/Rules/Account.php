<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use App\Models\User;
use App\Support\BolivianPhone;
use App\Support\Credits\BolivianHolidays;
use Closure;
use Illuminate\Validation\Rule;

/** The fields of a user's account, each by itself. */
final class Account
{
    // bcrypt reads no further.
    private const PASSWORD_BYTES = 72;

    /** @return array<string, list<mixed>> */
    public static function rules(?int $userId = null): array
    {
        return [
            'name' => [...Text::line(120), 'min:2'],
            'email' => ['bail', 'string', 'max:190', 'email:strict', self::free('email', $userId, mb_strtolower(...))],
            'phone' => ['bail', new Phone, self::free('phone', $userId, BolivianPhone::parse(...))],
            'password' => ['bail', 'string', 'min:'.config('access.password_min'), self::fits(...)],
            'manager_id' => Id::inBody(),
            'team_name' => ['nullable', ...Text::line(120), 'min:2', Rule::unique('teams', 'name')],
            'department' => ['nullable', 'string', Rule::in(BolivianHolidays::departments())],
        ];
    }

    /** @param  Closure(string): ?string  $asStored */
    private static function free(string $column, ?int $userId, Closure $asStored): Closure
    {
        return function (string $attribute, string $value, Closure $fail) use ($column, $userId, $asStored): void {
            if (User::query()->where($column, $asStored($value))->where('id', '<>', $userId ?? 0)->exists()) {
                $fail('Ya hay una cuenta con este :attribute.');
            }
        };
    }

    private static function fits(string $attribute, string $value, Closure $fail): void
    {
        if (strlen($value) > self::PASSWORD_BYTES) {
            $fail('La contraseña es demasiado larga: como máximo '.self::PASSWORD_BYTES.' letras y signos.');
        }
    }
}
