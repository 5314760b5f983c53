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

    /** @return array{string, list<string>} a condition and its binding: the column holds these words */
    public static function contains(string $column, string $words): array
    {
        $pattern = '%'.preg_replace('/[!%_]/', '!$0', self::of($words)).'%';

        // Without ESCAPE, SQLite takes a typed % for anything; a backslash there hides the rest from PDO's own parser.
        return [self::sql($column)." like ? escape '!'", [$pattern]];
    }

    /** The same of a column. Neither database lowers every letter: SQLite those of English alone, PostgreSQL those of its locale. */
    private static function sql(string $column): string
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
