<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\Resources\UserResource;
use App\Http\Respond;
use App\Support\Clock;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;

final class MeController
{
    public function __invoke(Request $request): JsonResponse
    {
        return Respond::ok([
            'user' => new UserResource($request->user()),
            'expires_at' => Clock::wire($request->user()->currentAccessToken()->expires_at),
        ]);
    }
}
