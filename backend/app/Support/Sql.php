<?php

declare(strict_types=1);

namespace App\Support;

use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;

/** Expressions that SQLite and PostgreSQL write differently, and values written into statements. */
final class Sql
{
    public static function isPostgres(): bool
    {
        return DB::connection()->getDriverName() === 'pgsql';
    }

    /** The type of a key in a temporary table: SQLite finds a row fastest by exactly this one. */
    public static function key(): string
    {
        return self::isPostgres() ? 'bigint' : 'integer';
    }

    /**
     * The rows of a table found by key for each row so far. SQLite does not turn a CROSS JOIN round; PostgreSQL, which
     * takes the few rows that differ for many and would read the whole table, cannot look past an OFFSET.
     */
    public static function eachOf(string $table, string $alias, string $condition): string
    {
        return self::isPostgres()
            ? "CROSS JOIN LATERAL (SELECT * FROM {$table} {$alias} WHERE {$condition} OFFSET 0) {$alias}"
            : "CROSS JOIN {$table} {$alias} ON {$condition}";
    }

    public static function date(CarbonImmutable $day): string
    {
        return "'{$day->format('Y-m-d')}'";
    }

    public static function instant(CarbonImmutable $instant): string
    {
        return "'".Clock::stored($instant)."'";
    }

    /** Calendar days from one date to another. */
    public static function days(string $from, string $to): string
    {
        return self::isPostgres()
            ? "(CAST({$to} AS date) - CAST({$from} AS date))"
            : "CAST(julianday({$to}) - julianday({$from}) AS integer)";
    }

    /** Centavos, or basis points, as the wire has them: 123450 is "1234.50". */
    public static function wire(string $centavos): string
    {
        return "CAST(({$centavos}) / 100 AS text) || '.' || substr(CAST(100 + ({$centavos}) % 100 AS text), 2)";
    }

    /** @param  array<string, string>  $fields name => expression */
    public static function json(array $fields): string
    {
        $pairs = array_map(
            fn (string $name, string $expression): string => "'{$name}', {$expression}",
            array_keys($fields),
            $fields,
        );

        return (self::isPostgres() ? 'json_build_object(' : 'json_object(').implode(', ', $pairs).')';
    }
}
