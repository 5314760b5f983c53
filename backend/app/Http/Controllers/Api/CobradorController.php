<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\Keyset;
use App\Http\Requests\ListCobradoresRequest;
use App\Http\Resources\CobradorResource;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class CobradorController
{
    public function __invoke(ListCobradoresRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        return (new Keyset(['name' => 'asc', 'id' => 'asc']))->page(
            $request->narrow(CobradorResource::seenBy($user, Clock::today())),
            $request->cursor(),
            fn (User $cobrador): array => CobradorResource::make($cobrador)->resolve(),
        );
    }
}
