<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

/** What people write. Invisible characters could make one text pass for another. */
final class Text
{
    /** @return list<string> on one line, such as a name */
    public static function line(int $max): array
    {
        return ['bail', 'string', "max:{$max}", 'regex:/\A\P{C}+\z/u'];
    }

    /** @return list<string> on one line or more, such as a reason */
    public static function lines(int $max): array
    {
        return ['bail', 'string', "max:{$max}", 'regex:/\A[\P{C}\r\n\t\x{200D}]+\z/u'];
    }
}
