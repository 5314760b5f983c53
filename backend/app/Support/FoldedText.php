<?php

declare(strict_types=1);

namespace App\Support;

/** Text without what people leave out when they search: capitals and the accents of Spanish. */
final class FoldedText
{
    private const ACCENTED = ['á', 'é', 'í', 'ó', 'ú', 'ü', 'ñ'];

    private const PLAIN = ['a', 'e', 'i', 'o', 'u', 'u', 'n'];

    public static function of(string $text): string
    {
        return str_replace(self::ACCENTED, self::PLAIN, mb_strtolower($text));
    }

    /** The same of a column. Neither database lowers every letter: SQLite those of English alone, PostgreSQL those of its locale. */
    public static function sql(string $column): string
    {
        $letters = [...self::ACCENTED, ...array_map(mb_strtoupper(...), self::ACCENTED)];
        $plain = [...self::PLAIN, ...self::PLAIN];

        if (Sql::isPostgres()) {
            return "translate(lower({$column}), '".implode($letters)."', '".implode($plain)."')";
        }

        return array_reduce(
            array_keys($letters),
            fn (string $folded, int $at): string => "replace({$folded}, '{$letters[$at]}', '{$plain[$at]}')",
            "lower({$column})",
        );
    }
}
