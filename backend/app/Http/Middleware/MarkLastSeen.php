<?php

declare(strict_types=1);

namespace App\Http\Middleware;

use App\Actions\Sessions\NoteLastSeen;
use App\Models\AccessToken;
use App\Support\Clock;
use Closure;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;
use Symfony\Component\HttpFoundation\Response;

final class MarkLastSeen
{
    public function __construct(private readonly NoteLastSeen $noteLastSeen)
    {
    }

    /** @param  Closure(Request): Response  $next */
    public function handle(Request $request, Closure $next): Response
    {
        return $next($request);
    }

    public function terminate(Request $request): void
    {
        // Only who was asked for already: the answer is out, and a failure now could not be told.
        $token = Auth::hasUser() ? $request->user()->currentAccessToken() : null;

        if ($token instanceof AccessToken) {
            $this->noteLastSeen->handle($token, Clock::now());
        }
    }
}
