<?php

declare(strict_types=1);

namespace App\Http;

use App\Exceptions\ApiException;
use Closure;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Http\JsonResponse;

/** Pages a list from the key of the last row seen: rows that arrive meanwhile shift nothing. */
final readonly class Keyset
{
    private const TEXTS = ['name', 'level', 'weight'];

    /** @param  non-empty-array<string, 'asc'|'desc'>  $order columns, together unique and never null */
    public function __construct(private array $order)
    {
    }

    /**
     * @template TModel of Model
     *
     * @param  Builder<TModel>  $query
     * @param  Closure(TModel): mixed  $shape
     * @param  array<string, mixed>  $meta what to say beside the place to go on from
     */
    public function page(Builder $query, ?string $cursor, Closure $shape, array $meta = []): JsonResponse
    {
        $slice = $this->slice($query, $cursor, $shape);

        return Respond::ok([...$slice, 'meta' => [...$slice['meta'], ...$meta]]);
    }

    /**
     * The page as a part of a larger answer.
     *
     * @template TModel of Model
     *
     * @param  Builder<TModel>  $query
     * @param  Closure(TModel): mixed  $shape
     * @return array{data: list<mixed>, meta: array{next_cursor: string|null, total: int}}
     */
    public function slice(Builder $query, ?string $cursor, Closure $shape): array
    {
        $size = config('credit.page');
        $total = (clone $query)->toBase()->getCountForPagination();

        if ($cursor !== null) {
            $this->after($query, $this->decode($cursor));
        }

        foreach ($this->order as $column => $direction) {
            $query->orderBy($column, $direction);
        }

        $rows = $query->limit($size + 1)->get();
        $page = $rows->take($size);

        return [
            'data' => array_values($page->map($shape)->all()),
            'meta' => [
                'next_cursor' => $rows->count() > $size ? $this->encode($page->last()) : null,
                'total' => $total,
            ],
        ];
    }

    /**
     * (a, b) after (x, y): a after x, or a = x and b after y.
     *
     * @param  Builder<covariant Model>  $query
     * @param  list<int|string>  $key
     */
    private function after(Builder $query, array $key): void
    {
        $columns = array_keys($this->order);

        $query->where(function (Builder $either) use ($columns, $key): void {
            foreach ($columns as $depth => $column) {
                $either->orWhere(function (Builder $all) use ($columns, $key, $depth, $column): void {
                    foreach (array_slice($columns, 0, $depth) as $at => $equal) {
                        $all->where($equal, $key[$at]);
                    }

                    $all->where($column, $this->order[$column] === 'asc' ? '>' : '<', $key[$depth]);
                });
            }
        });
    }

    private function encode(Model $row): string
    {
        $key = array_map(fn (string $column): mixed => $row->getAttribute($column), array_keys($this->order));

        return rtrim(strtr(base64_encode(json_encode($key, JSON_THROW_ON_ERROR)), '+/', '-_'), '=');
    }

    /** @return list<int|string> */
    private function decode(string $cursor): array
    {
        $key = json_decode((string) base64_decode(strtr($cursor, '-_', '+/'), true), true);
        $types = array_map(
            fn (string $column): string => in_array($column, self::TEXTS, true) ? 'string' : 'integer',
            array_keys($this->order),
        );

        return is_array($key) && array_map(gettype(...), $key) === $types
            ? $key
            : throw ApiException::invalid(['cursor' => ['La página pedida no existe.']]);
    }
}
