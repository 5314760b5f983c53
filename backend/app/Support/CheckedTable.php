<?php

declare(strict_types=1);

namespace App\Support;

use BackedEnum;
use Closure;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;

/** Creates a table with CHECK constraints, which Blueprint lacks and SQLite cannot add afterwards. */
final class CheckedTable
{
    /**
     * @param  array<string, string>  $checks  constraint name => SQL condition
     * @param  Closure(Blueprint): void  $define
     */
    public static function create(string $table, array $checks, Closure $define): void
    {
        $connection = DB::connection();
        $blueprint = new Blueprint($connection, $table);
        $blueprint->create();
        $define($blueprint);

        $constraints = '';

        foreach ($checks as $name => $condition) {
            $constraints .= ", constraint {$table}_{$name} check ({$condition})";
        }

        foreach ($blueprint->toSql() as $statement) {
            $connection->statement(
                str_starts_with($statement, 'create table')
                    ? substr($statement, 0, -1).$constraints.')'
                    : $statement,
            );
        }
    }

    /** @param  class-string<BackedEnum>  $enum */
    public static function oneOf(string $column, string $enum): string
    {
        $values = array_map(fn (BackedEnum $case): string => "'{$case->value}'", $enum::cases());

        return "{$column} in (".implode(', ', $values).')';
    }
}
