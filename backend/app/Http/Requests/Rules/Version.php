<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

/** The version of the record that the writer saw. */
final class Version
{
    /** @return list<string> */
    public static function seen(): array
    {
        return ['bail', 'required', 'integer:strict', 'min:1', 'max:4294967295'];
    }
}
