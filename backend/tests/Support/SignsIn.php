<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\User;

/** Sign-in by HTTP, as a device does it: the token is real and so is its row. */
trait SignsIn
{
    private function tokenOf(User $user): string
    {
        return $this->postJson('/api/login', [
            'email_or_phone' => $user->email ?? $user->phone,
            'password' => 'secreto-de-prueba',
            'device' => 'Teléfono de prueba',
        ])->assertOk()->json('data.token');
    }

    /** A guard remembers its user within one process; each request here must ask anew. */
    private function asToken(string $token): static
    {
        $this->app['auth']->forgetGuards();

        return $this->withToken($token);
    }
}
