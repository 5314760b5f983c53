<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Sessions\EndOtherSessions;
use App\Actions\Sessions\EndSession;
use App\Http\Keyset;
use App\Http\Requests\PageRequest;
use App\Http\Resources\SessionResource;
use App\Http\Respond;
use App\Models\AccessToken;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\Gate;

/** One's own devices; those of somebody else are an admin's to see and to end. */
final class SessionController
{
    private const ENDED = 'Se cerró la sesión de ese dispositivo.';

    public function index(PageRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        return $this->page($request, $user, $user);
    }

    public function destroy(EndSession $end, #[CurrentUser] User $user, int $session): JsonResponse
    {
        $end->handle($user, $user, $session);

        return Respond::ok(null, self::ENDED);
    }

    public function destroyOthers(EndOtherSessions $end, #[CurrentUser] User $user): JsonResponse
    {
        return Respond::ok(['ended' => $end->handle($user, self::currentId($user))], 'Se cerró la sesión de los demás dispositivos.');
    }

    public function indexOf(PageRequest $request, #[CurrentUser] User $actor, int $user): JsonResponse
    {
        Gate::authorize('administer', User::class);

        return $this->page($request, $actor, User::query()->findOrFail($user));
    }

    public function destroyOf(EndSession $end, #[CurrentUser] User $actor, int $user, int $session): JsonResponse
    {
        Gate::authorize('administer', User::class);
        $end->handle($actor, User::query()->findOrFail($user), $session);

        return Respond::ok(null, self::ENDED);
    }

    private function page(PageRequest $request, User $reader, User $owner): JsonResponse
    {
        $currentId = self::currentId($reader);

        return (new Keyset(['id' => 'desc']))->page(
            SessionResource::of($owner, Clock::now()),
            $request->cursor(),
            fn (AccessToken $token): array => (new SessionResource($token, $currentId))->resolve(),
        );
    }

    /** 0, which is no session's: nobody came by a token. */
    private static function currentId(User $user): int
    {
        $current = $user->currentAccessToken();

        return $current instanceof AccessToken ? $current->id : 0;
    }
}
