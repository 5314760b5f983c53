<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\Role;
use App\Events\AccessChanged;
use App\Models\User;
use Illuminate\Contracts\Events\Dispatcher;
use Throwable;

/** Tells people's screens, after a commit, that what they may see or hear is not what it was. Never fails its caller. */
final readonly class AccessChanges
{
    public function __construct(private Dispatcher $events, private RealtimeServer $server)
    {
    }

    /**
     * @param  list<int>  $userIds
     * @param  array<int, list<string>>  $heardBefore  streams by user: on those too, his screens still listen there
     */
    public function tell(array $userIds, array $heardBefore = []): void
    {
        try {
            foreach (User::query()->whereKey($userIds)->orderBy('id')->get() as $user) {
                $streams = array_unique([...$heardBefore[$user->id] ?? [], ...StreamNames::hearableBy($user)]);
                $this->events->dispatch(new AccessChanged($user->id, array_values($streams)));
            }
        } catch (Throwable $e) {
            // Without the poke his screens ask by themselves, at the latest at their next reconnect.
            report($e);
        }
    }

    /**
     * Accounts: every admin hears them all, so the admins' screens ask anew too.
     *
     * @param  list<int>  $userIds
     * @param  array<int, list<string>>  $heardBefore
     */
    public function ofAccounts(array $userIds, array $heardBefore = []): void
    {
        $admins = User::query()->where('role', Role::Admin)->where('active', true)->pluck('id')->all();

        $this->tell(array_values(array_unique([...$userIds, ...$admins])), $heardBefore);
    }

    /** A right has ended, and a joined socket would outlive it. */
    public function end(): void
    {
        try {
            $this->server->cut();
        } catch (Throwable) {
            try {
                CutSockets::dispatch();
            } catch (Throwable $e) {
                report($e);
            }
        }
    }
}
