<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\FiltersLists;
use App\Http\Requests\Rules\Id;
use App\Models\Payment;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Foundation\Http\FormRequest;

final class ListPaymentsRequest extends FormRequest
{
    use FiltersLists;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'day' => ['nullable', 'date_format:Y-m-d'],
            'cobrador_id' => ['nullable', ...Id::inQuery()],
            'client_id' => ['nullable', ...Id::inQuery()],
            'credit_id' => ['nullable', ...Id::inQuery()],
            ...self::listRules(),
        ];
    }

    /**
     * @param  Builder<Payment>  $payments
     * @return Builder<Payment>
     */
    public function narrow(Builder $payments): Builder
    {
        return $this->whereEach($payments, ['day', 'cobrador_id', 'client_id', 'credit_id'])
            ->when($this->words(), self::ofClientsNamed(...));
    }
}
