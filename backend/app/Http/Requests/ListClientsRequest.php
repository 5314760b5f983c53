<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\FiltersLists;
use App\Http\Requests\Rules\Id;
use App\Models\Client;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Foundation\Http\FormRequest;

final class ListClientsRequest extends FormRequest
{
    use FiltersLists;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'manager_id' => ['nullable', ...Id::inQuery()],
            'cobrador_id' => ['nullable', ...Id::inQuery()],
            ...self::listRules(),
        ];
    }

    /**
     * @param  Builder<Client>  $clients
     * @return Builder<Client>
     */
    public function narrow(Builder $clients): Builder
    {
        return $this->whereEach($clients, ['manager_id', 'cobrador_id'])
            ->when($this->words(), fn (Builder $query, string $words): Builder => self::whereContains($query, 'name', $words));
    }
}
