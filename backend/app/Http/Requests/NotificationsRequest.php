<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\AttentionLevel;
use App\Enums\RowType;
use App\Streams\InboxFilter;
use App\Streams\InboxState;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class NotificationsRequest extends FormRequest
{
    /** @return array<string, list<mixed>> */
    public function rules(): array
    {
        return [
            'type' => ['nullable', Rule::enum(RowType::class)],
            'state' => ['nullable', Rule::enum(InboxState::class)],
            'level' => ['nullable', Rule::enum(AttentionLevel::class)],
            'q' => ['nullable', 'string', 'max:100'],
            'cursor' => ['nullable', 'integer', 'min:1'],
        ];
    }

    public function filter(): InboxFilter
    {
        return new InboxFilter(
            type: $this->enum('type', RowType::class),
            state: $this->enum('state', InboxState::class),
            level: $this->enum('level', AttentionLevel::class),
            text: $this->string('q')->trim()->toString() ?: null,
            before: $this->integer('cursor') ?: null,
        );
    }
}
