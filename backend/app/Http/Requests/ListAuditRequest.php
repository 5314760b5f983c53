<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\FiltersLists;
use App\Http\Requests\Rules\Id;
use App\Models\Audit;
use App\Support\Clock;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Foundation\Http\FormRequest;

final class ListAuditRequest extends FormRequest
{
    use FiltersLists;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'user_id' => ['nullable', ...Id::inQuery()],
            'action' => ['nullable', 'string', 'max:60'],
            'record_type' => ['nullable', 'string', 'max:60'],
            'record_id' => ['nullable', 'string', 'max:64'],
            'day' => ['nullable', 'string', 'date_format:Y-m-d', 'after:1999-12-31', 'before:2200-01-01'],
            ...self::listRules(),
        ];
    }

    /**
     * @param  Builder<Audit>  $records
     * @return Builder<Audit>
     */
    public function narrow(Builder $records): Builder
    {
        return $this->whereEach($records, ['user_id', 'action', 'record_type', 'record_id'])
            ->when($this->validated('day'), fn (Builder $query, string $day): Builder => $query
                ->where('created_at', '>=', Clock::stored(Clock::date($day)))
                ->where('created_at', '<', Clock::stored(Clock::date($day)->addDay())));
    }
}
