<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Sessions\SignOut;
use App\Http\Respond;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;

final class LogoutController
{
    public function __invoke(Request $request, SignOut $signOut): JsonResponse
    {
        $signOut->handle($request->user()->currentAccessToken());

        return Respond::ok(null, 'Su sesión terminó.');
    }
}
