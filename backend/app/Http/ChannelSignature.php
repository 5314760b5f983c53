<?php

declare(strict_types=1);

namespace App\Http;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Broadcast;
use Symfony\Component\HttpKernel\Exception\AccessDeniedHttpException;

/** Signs a private channel for the signed-in user. Laravel would sign presence and encrypted ones of that name too. */
final class ChannelSignature
{
    /**
     * @return array{auth: string}
     *
     * @throws AccessDeniedHttpException
     */
    public static function of(Request $request, string $channel): array
    {
        if (preg_match('/\Aprivate-(?!encrypted-)/', $channel) !== 1) {
            throw new AccessDeniedHttpException;
        }

        return Broadcast::auth((clone $request)->merge(['channel_name' => $channel]));
    }
}
