<?php

declare(strict_types=1);

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Context;
use Illuminate\Support\Str;
use Symfony\Component\HttpFoundation\Response;

/** One id from the door to the log line and to the jobs that the request leaves behind. */
final class IdentifyRequest
{
    private const HEADER = 'X-Request-Id';

    /** @param  Closure(Request): Response  $next */
    public function handle(Request $request, Closure $next): Response
    {
        $given = (string) $request->headers->get(self::HEADER);
        $id = preg_match('/^[A-Za-z0-9-]{8,64}$/', $given) === 1 ? $given : (string) Str::uuid();

        Context::add('request_id', $id);

        $response = $next($request);
        $response->headers->set(self::HEADER, $id);

        return $response;
    }
}
