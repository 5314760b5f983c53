<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Notifications\MarkRead;
use App\Actions\Streams\OpenStreams;
use App\Http\Requests\MarkReadRequest;
use App\Http\Respond;
use App\Models\User;
use App\Streams\Heads;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class MarkReadController
{
    public function __invoke(#[CurrentUser] User $user, MarkReadRequest $request, OpenStreams $open, MarkRead $markRead, Heads $heads): JsonResponse
    {
        $open->handle($user);
        $markRead->handle($user, $request->upTo(), $request->rowIds());

        return Respond::ok((object) $heads->of($user));
    }
}
