<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\ChannelSignature;
use App\Http\Requests\ChannelAuthRequest;
use Illuminate\Http\JsonResponse;

/** As any Pusher client expects it: no envelope around a signature. */
final class ChannelAuthController
{
    public function __invoke(ChannelAuthRequest $request): JsonResponse
    {
        return new JsonResponse(ChannelSignature::of($request, $request->input('channel_name')));
    }
}
