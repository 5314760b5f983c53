<?php

declare(strict_types=1);

namespace App\Http\Requests\Concerns;

use App\Models\Client;
use App\Support\FoldedText;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Eloquent\Model;

/** What the lists have in common: words to look for, a place to go on from, columns that must be equal. */
trait FiltersLists
{
    /** @return array<string, list<string>> */
    private static function listRules(): array
    {
        return [
            'q' => ['nullable', 'string', 'max:100'],
            'cursor' => ['nullable', 'string', 'max:500'],
        ];
    }

    public function cursor(): ?string
    {
        return $this->validated('cursor');
    }

    private function words(): ?string
    {
        return $this->validated('q');
    }

    /**
     * @template TModel of Model
     *
     * @param  Builder<TModel>  $query
     * @param  list<string>  $columns
     * @return Builder<TModel>
     */
    private function whereEach(Builder $query, array $columns): Builder
    {
        foreach ($columns as $column) {
            $query->when($this->validated($column), fn (Builder $query, mixed $value): Builder => $query->where($column, $value));
        }

        return $query;
    }

    /**
     * @template TModel of Model
     *
     * @param  Builder<TModel>  $query
     * @return Builder<TModel>
     */
    private static function whereContains(Builder $query, string $column, string $words): Builder
    {
        return $query->whereRaw(...FoldedText::contains($column, $words));
    }

    /**
     * @template TModel of Model
     *
     * @param  Builder<TModel>  $query  of something that belongs to a client
     * @return Builder<TModel>
     */
    private static function ofClientsNamed(Builder $query, string $words): Builder
    {
        // The clients are read once; asked through whereHas, once for each row of a table of payments.
        return $query->whereIn('client_id', self::whereContains(Client::query()->select('id'), 'name', $words));
    }
}
