<?php

declare(strict_types=1);

namespace App\Http\Middleware;

use App\Exceptions\ApiException;
use Closure;
use Illuminate\Http\Request;
use stdClass;
use Symfony\Component\HttpFoundation\Response;

/** Laravel reads a broken body as an empty one; here it is refused before anybody acts on half of it. */
final class AcceptJsonObject
{
    /** Stock Pusher clients ask for channel authorisation with a form. */
    private const FORM = 'application/x-www-form-urlencoded';

    /** @param  Closure(Request): Response  $next */
    public function handle(Request $request, Closure $next): Response
    {
        $limit = (int) config('access.body_bytes');

        // The announced length first: what is too large is not read at all.
        if ((int) $request->headers->get('Content-Length') > $limit || strlen($request->getContent()) > $limit) {
            throw ApiException::tooLarge();
        }

        if (! $request->isMethodSafe() && ! $this->isReadable($request)) {
            throw ApiException::malformed();
        }

        return $next($request);
    }

    private function isReadable(Request $request): bool
    {
        $body = $request->getContent();

        return $body === ''
            || str_starts_with((string) $request->headers->get('Content-Type'), self::FORM)
            || ($request->isJson() && $this->isObject($body));
    }

    private function isObject(string $body): bool
    {
        // PHP clients write an empty object as a list. PostgreSQL cannot store a NUL in text.
        return $body === '[]' || (! str_contains($body, '\u0000') && json_decode($body) instanceof stdClass);
    }
}
