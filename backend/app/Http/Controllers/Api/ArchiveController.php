<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Notifications\ArchiveRow;
use App\Actions\Streams\OpenStreams;
use App\Http\Respond;
use App\Models\User;
use App\Streams\Heads;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class ArchiveController
{
    public function __invoke(#[CurrentUser] User $user, int $row, OpenStreams $open, ArchiveRow $archive, Heads $heads): JsonResponse
    {
        $open->handle($user);
        $archive->handle($user, $row);

        return Respond::ok((object) $heads->of($user));
    }
}
