<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\BoxState;
use App\Http\Requests\Concerns\FiltersLists;
use App\Http\Requests\Rules\Id;
use App\Models\CashBox;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class ListBoxesRequest extends FormRequest
{
    use FiltersLists;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'day' => ['bail', 'nullable', 'string', 'date_format:Y-m-d'],
            'cobrador_id' => ['nullable', ...Id::inQuery()],
            'state' => ['bail', 'nullable', 'string', Rule::enum(BoxState::class)],
            'cursor' => ['nullable', 'string', 'max:500'],
        ];
    }

    /**
     * @param  Builder<CashBox>  $boxes
     * @return Builder<CashBox>
     */
    public function narrow(Builder $boxes): Builder
    {
        return $this->whereEach($boxes, ['day', 'cobrador_id', 'state']);
    }
}
