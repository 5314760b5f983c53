<?php

declare(strict_types=1);

namespace App\Http\Middleware;

use App\Exceptions\ApiException;
use Closure;
use Illuminate\Http\Request;
use Symfony\Component\HttpFoundation\Response;

/** A write that one user prepared must not be sent by the session of another on the same phone. */
final class RefuseWrongUser
{
    /** @param  Closure(Request): Response  $next */
    public function handle(Request $request, Closure $next): Response
    {
        $author = $request->isMethodSafe() ? null : $request->headers->get('X-Vigia-User');

        if ($author !== null && $author !== (string) ($request->user()->id ?? $author)) {
            throw ApiException::wrongUser();
        }

        return $next($request);
    }
}
