<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

use Closure;
use Illuminate\Contracts\Validation\ValidationRule;

/** How a person likes his tables: `{ payments: { columns: ["day", …], sort: { by, direction } | null } | null }`, and nothing else. */
final class TableViews implements ValidationRule
{
    private const NAME = '/\A[a-z][a-z0-9_-]{0,39}\z/';

    public function validate(string $attribute, mixed $value, Closure $fail): void
    {
        if (! is_array($value) || count($value) > config('preferences.max_tables') || ! $this->fit($value)) {
            $fail('La forma de :attribute no es válida.');
        }
    }

    /** @param  array<mixed>  $tables */
    private function fit(array $tables): bool
    {
        foreach ($tables as $name => $view) {
            if (! self::isName($name) || ($view !== null && ! $this->isView($view))) {
                return false;
            }
        }

        return true;
    }

    private function isView(mixed $view): bool
    {
        if (! is_array($view) || ! self::hasOnly($view, ['columns', 'sort'])) {
            return false;
        }

        [$columns, $sort] = [$view['columns'], $view['sort']];

        return is_array($columns)
            && array_is_list($columns)
            && count($columns) <= config('preferences.max_columns')
            && array_filter($columns, self::isName(...)) === $columns
            && array_unique($columns) === $columns
            && ($sort === null || $this->isSort($sort));
    }

    private function isSort(mixed $sort): bool
    {
        return is_array($sort)
            && self::hasOnly($sort, ['by', 'direction'])
            && self::isName($sort['by'])
            && in_array($sort['direction'], ['asc', 'desc'], true);
    }

    private static function isName(mixed $name): bool
    {
        return is_string($name) && preg_match(self::NAME, $name) === 1;
    }

    /**
     * @param  array<mixed>  $value
     * @param  list<string>  $keys
     */
    private static function hasOnly(array $value, array $keys): bool
    {
        return count($value) === count($keys) && array_diff($keys, array_keys($value)) === [];
    }
}
