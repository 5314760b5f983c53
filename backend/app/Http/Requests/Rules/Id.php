<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

final class Id
{
    // What a browser's number holds exactly; PostgreSQL refuses more than 64 bits with an error.
    private const MAX = 9_007_199_254_740_991;

    /** @return list<string> of a JSON body, where a number is a number */
    public static function inBody(): array
    {
        return ['integer:strict', 'min:1', 'max:'.self::MAX];
    }

    /** @return list<string> */
    public static function inQuery(): array
    {
        return ['integer', 'min:1', 'max:'.self::MAX];
    }
}
