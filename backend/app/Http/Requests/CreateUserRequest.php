<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\Role;
use App\Http\Requests\Rules\Account;
use App\Support\BolivianPhone;
use App\Support\Users\NewTeam;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class CreateUserRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        $account = Account::rules();

        return [
            ...$account,
            'name' => ['required', ...$account['name']],
            'role' => ['bail', 'required', 'string', Rule::enum(Role::class)],
            'email' => ['required_without:phone', 'nullable', ...$account['email']],
            'phone' => ['nullable', ...$account['phone']],
            'password' => ['required', ...$account['password']],
            'manager_id' => ['nullable', ...$account['manager_id']],
        ];
    }

    /** @return array{name: string, email: string|null, phone: string|null, password: string} */
    public function person(): array
    {
        $email = $this->validated('email');
        $phone = $this->validated('phone');

        return [
            'name' => $this->validated('name'),
            'email' => $email === null ? null : mb_strtolower($email),
            'phone' => $phone === null ? null : BolivianPhone::parse($phone),
            'password' => $this->validated('password'),
        ];
    }

    public function role(): Role
    {
        return Role::from($this->validated('role'));
    }

    public function managerId(): ?int
    {
        return $this->validated('manager_id');
    }

    public function team(): NewTeam
    {
        return new NewTeam($this->validated('team_name'), $this->validated('department') ?? 'La Paz');
    }
}
