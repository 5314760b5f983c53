<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\AttentionLevel;
use App\Http\Requests\Concerns\FiltersLists;
use App\Http\Requests\Rules\Id;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class ListAttentionRequest extends FormRequest
{
    use FiltersLists;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'level' => ['nullable', 'string', Rule::enum(AttentionLevel::class)],
            'cobrador_id' => ['nullable', ...Id::inQuery()],
            ...self::listRules(),
        ];
    }

    public function level(): ?AttentionLevel
    {
        return $this->enum('level', AttentionLevel::class);
    }

    public function cobradorId(): ?int
    {
        return $this->integer('cobrador_id') ?: null;
    }
}
