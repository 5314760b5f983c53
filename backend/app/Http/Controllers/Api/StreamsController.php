<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Streams\OpenStreams;
use App\Http\Respond;
use App\Models\User;
use App\Streams\Heads;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class StreamsController
{
    public function __invoke(#[CurrentUser] User $user, OpenStreams $open, Heads $heads): JsonResponse
    {
        $open->handle($user);

        return Respond::ok((object) $heads->of($user));
    }
}
