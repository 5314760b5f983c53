<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\Role;
use App\Http\Requests\Rules\Account;
use App\Http\Requests\Rules\Id;
use App\Http\Requests\Rules\Version;
use App\Support\BolivianPhone;
use App\Support\Users\NewTeam;
use App\Support\Users\UserChange;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class ChangeUserRequest extends FormRequest
{
    private const FIELDS = ['name', 'email', 'phone', 'password', 'role', 'manager_id', 'active'];

    /** @return array<string, mixed> */
    public function rules(): array
    {
        $account = Account::rules((int) $this->route('user'));

        return [
            ...$account,
            'version' => Version::seen(),
            'name' => ['sometimes', 'required', ...$account['name']],
            'role' => ['sometimes', 'bail', 'required', 'string', Rule::enum(Role::class)],
            'email' => ['sometimes', 'nullable', ...$account['email']],
            'phone' => ['sometimes', 'nullable', ...$account['phone']],
            'password' => ['sometimes', 'required', ...$account['password']],
            'manager_id' => ['nullable', ...$account['manager_id']],
            'active' => ['sometimes', 'bail', 'required', 'boolean:strict'],
            'hand_over_to' => ['nullable', ...Id::inBody()],
        ];
    }

    public function version(): int
    {
        return $this->validated('version');
    }

    public function change(): UserChange
    {
        $fields = $this->safe()->only(self::FIELDS);

        if (isset($fields['email'])) {
            $fields['email'] = mb_strtolower($fields['email']);
        }

        if (isset($fields['phone'])) {
            $fields['phone'] = BolivianPhone::parse($fields['phone']);
        }

        if (isset($fields['role'])) {
            $fields['role'] = Role::from($fields['role']);
        }

        return new UserChange($fields, $this->validated('hand_over_to'));
    }

    public function team(): NewTeam
    {
        return new NewTeam($this->validated('team_name'), $this->validated('department') ?? 'La Paz');
    }
}
