<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\FiltersLists;
use App\Http\Requests\Rules\Id;
use App\Models\User;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Foundation\Http\FormRequest;

final class ListCobradoresRequest extends FormRequest
{
    use FiltersLists;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return ['manager_id' => ['nullable', ...Id::inQuery()], ...self::listRules()];
    }

    /**
     * @param  Builder<User>  $cobradores
     * @return Builder<User>
     */
    public function narrow(Builder $cobradores): Builder
    {
        return $this->whereEach($cobradores, ['manager_id'])
            ->when($this->words(), fn (Builder $query, string $words): Builder => self::whereContains($query, 'name', $words));
    }
}
