<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Sessions\SignIn;
use App\Http\Requests\LoginRequest;
use App\Http\Resources\UserResource;
use App\Http\Respond;
use App\Support\Clock;
use Illuminate\Http\JsonResponse;

final class LoginController
{
    public function __invoke(LoginRequest $request, SignIn $signIn): JsonResponse
    {
        $session = $signIn->handle(
            $request->string('email_or_phone')->toString(),
            $request->string('password')->toString(),
            $request->device(),
            $request->address(),
        );

        return Respond::ok([
            'user' => new UserResource($session->user),
            'token' => $session->token,
            'expires_at' => Clock::wire($session->expiresAt),
        ]);
    }
}
