<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Streams\OpenStreams;
use App\Http\Requests\NotificationsRequest;
use App\Http\Respond;
use App\Models\User;
use App\Streams\Inbox;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class NotificationsController
{
    public function __invoke(#[CurrentUser] User $user, NotificationsRequest $request, OpenStreams $open, Inbox $inbox): JsonResponse
    {
        $open->handle($user);
        $page = $inbox->page($user, $request->filter());

        return Respond::page($page['items'], $page['next'] === null ? null : (string) $page['next']);
    }
}
