<?php

declare(strict_types=1);

namespace App\Http\Requests;

use Illuminate\Foundation\Http\FormRequest;

final class LoginRequest extends FormRequest
{
    /** @return array<string, list<string>> */
    public function rules(): array
    {
        return [
            'email_or_phone' => ['required', 'string', 'max:190'],
            'password' => ['required', 'string', 'max:255'],
            'device' => ['nullable', 'string', 'max:120'],
        ];
    }

    public function device(): string
    {
        return $this->string('device')->toString() ?: 'Dispositivo sin nombre';
    }

    /** Anybody may write any address into a header, unless a proxy of ours sets it. */
    public function address(): ?string
    {
        return config('access.trust_proxy') ? $this->ip() : null;
    }
}
