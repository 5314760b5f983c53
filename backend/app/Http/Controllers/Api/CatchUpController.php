<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Streams\OpenStreams;
use App\Http\Requests\CatchUpRequest;
use App\Http\Respond;
use App\Models\User;
use App\Streams\CatchUp;
use App\Streams\StreamNames;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class CatchUpController
{
    public function __invoke(#[CurrentUser] User $user, CatchUpRequest $request, OpenStreams $open, CatchUp $catchUp): JsonResponse
    {
        $open->handle($user);

        return Respond::ok((object) $catchUp->from(
            $request->cursors(StreamNames::hearableBy($user)),
            $request->limit(),
        ));
    }
}
