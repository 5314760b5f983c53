<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\Role;
use App\Http\Requests\Concerns\FiltersLists;
use App\Http\Requests\Rules\Id;
use App\Models\User;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class ListUsersRequest extends FormRequest
{
    use FiltersLists;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'role' => ['bail', 'nullable', 'string', Rule::enum(Role::class)],
            'team_id' => ['nullable', ...Id::inQuery()],
            'active' => ['bail', 'nullable', 'string', Rule::in(['0', '1'])],
            ...self::listRules(),
        ];
    }

    /**
     * @param  Builder<User>  $users
     * @return Builder<User>
     */
    public function narrow(Builder $users): Builder
    {
        $active = $this->validated('active');

        return $this->whereEach($users, ['role', 'team_id'])
            ->when($active !== null, fn (Builder $query): Builder => $query->where('active', $active === '1'))
            ->when($this->words(), fn (Builder $query, string $words): Builder => $query->where(
                fn (Builder $any): Builder => self::anyContains($any, $words),
            ));
    }

    /**
     * @param  Builder<User>  $any
     * @return Builder<User>
     */
    private static function anyContains(Builder $any, string $words): Builder
    {
        foreach (['name', 'email', 'phone'] as $column) {
            $any->orWhere(fn (Builder $one): Builder => self::whereContains($one, $column, $words));
        }

        return $any;
    }
}
