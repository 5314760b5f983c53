<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Id;
use App\Models\RefusedPayment;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Foundation\Http\FormRequest;

final class ListRefusedRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'state' => ['nullable', 'string', 'in:open,settled'],
            'cobrador_id' => ['nullable', ...Id::inQuery()],
            'cursor' => ['nullable', 'string', 'max:500'],
        ];
    }

    public function cursor(): ?string
    {
        return $this->validated('cursor');
    }

    /**
     * @param  Builder<RefusedPayment>  $refused
     * @return Builder<RefusedPayment>
     */
    public function narrow(Builder $refused): Builder
    {
        return $refused
            ->when($this->validated('state'), fn (Builder $query, string $state): Builder => $query->where('settled', $state === 'open' ? 0 : 1))
            ->when($this->validated('cobrador_id'), fn (Builder $query, mixed $id): Builder => $query->where('cobrador_id', $id));
    }
}
