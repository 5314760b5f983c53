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
        $author = $request->headers->get('X-Vigia-User');
        $user = $request->user();

        if (! $request->isMethodSafe() && $author !== null && $user !== null && $author !== (string) $user->id) {
            throw ApiException::wrongUser();
        }

        return $next($request);
    }
}
