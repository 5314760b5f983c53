<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\ChannelSignature;
use App\Http\Requests\ChannelAuthBatchRequest;
use App\Http\Respond;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Symfony\Component\HttpKernel\Exception\AccessDeniedHttpException;

final class ChannelAuthBatchController
{
    public function __invoke(ChannelAuthBatchRequest $request): JsonResponse
    {
        $answers = [];

        foreach ($request->channels() as $channel) {
            $answers[$channel] = self::sign($request, $channel);
        }

        return Respond::ok((object) $answers);
    }

    /** @return array{auth: string}|array{status: int} */
    private static function sign(Request $request, string $channel): array
    {
        try {
            return ChannelSignature::of($request, $channel);
        } catch (AccessDeniedHttpException) {
            return ['status' => 403];
        }
    }
}
