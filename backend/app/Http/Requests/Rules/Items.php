<?php

declare(strict_types=1);

namespace App\Http\Requests\Rules;

/** A list and its items. Of one that is too long only that is said: an error for each item would cost more than the answer is worth. */
final class Items
{
    /**
     * @param  list<string>  $list
     * @param  list<mixed>  $item
     * @return array<string, list<mixed>>
     */
    public static function upTo(int $most, string $field, mixed $sent, array $list, array $item): array
    {
        $rules = [$field => [...$list, "max:{$most}"]];

        return is_array($sent) && count($sent) > $most ? $rules : [...$rules, "{$field}.*" => $item];
    }
}
