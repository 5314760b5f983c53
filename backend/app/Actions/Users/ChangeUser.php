<?php

declare(strict_types=1);

namespace App\Actions\Users;

use App\Enums\Role;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\User;
use App\Streams\AccessChanges;
use App\Support\Transaction;
use App\Support\TransactionContext;
use App\Support\Users\AccessBefore;
use App\Support\Users\ChangeRules;
use App\Support\Users\NewTeam;
use App\Support\Users\Place;
use App\Support\Users\UserChange;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Database\UniqueConstraintViolationException;

final readonly class ChangeUser
{
    /** Whoever holds a token of before must sign in again. */
    private const ENDS_SESSIONS = ['role', 'active', 'password'];

    public function __construct(private SeatUser $seat, private HandOver $handOver, private AccessChanges $access)
    {
    }

    /** @throws StaleRecord */
    public function handle(User $actor, int $userId, int $version, UserChange $change, NewTeam $team): User
    {
        try {
            [$user, $before] = Transaction::run(
                fn (TransactionContext $tx): array => $this->change($tx, $actor, $userId, $version, $change, $team),
            );
        } catch (UniqueConstraintViolationException) {
            // Another admin wrote the same between our check and our commit.
            throw ApiException::invalid(['email' => ['Ya hay una cuenta con este correo, celular o equipo.']]);
        }

        if ($before->decidedAccess($user)) {
            $this->access->ofAccounts($before->concerned($user), $before->heard);
            $this->access->end();
        }

        return $user;
    }

    /** @return array{User, AccessBefore} */
    private function change(TransactionContext $tx, User $actor, int $userId, int $version, UserChange $change, NewTeam $team): array
    {
        $people = $this->lock($userId, $change->managerId(null), $change->handOverTo);
        $user = $people->find($userId) ?? throw ApiException::notFound();
        StaleRecord::unlessSeen($user, $version);
        (new ChangeRules($actor, $user, $change, isOnlyAdmin: $this->isOnlyAdmin($user, $people)))->check();

        $before = AccessBefore::of($user, $change->handOverTo);

        if ($change->handOverTo !== null) {
            $this->handOver->handle($tx, $actor, $user, $people->find($change->handOverTo));
        }

        $this->write($user, $change, $team, $people);
        $after = $user->getAttributes();

        if (array_intersect($before->changed($after), self::ENDS_SESSIONS) !== []) {
            $user->tokens()->delete();
        }

        $tx->audit('user.changed', $user, $before->audited($after), $actor->id);

        return [$user, $before];
    }

    /**
     * In the order of their ids, the active admins too: of two who demote each other the second must see the first.
     *
     * @return Collection<int, User>
     */
    private function lock(?int ...$ids): Collection
    {
        return User::query()
            ->whereIn('id', array_filter($ids))
            ->orWhere(fn ($admins) => $admins->where('role', Role::Admin)->where('active', true))
            ->with('manager')
            ->orderBy('id')
            ->lock('for no key update')
            ->get();
    }

    /** @param  Collection<int, User>  $people */
    private function isOnlyAdmin(User $user, Collection $people): bool
    {
        return $user->isAdmin() && $user->active
            && $people->filter(fn (User $one): bool => $one->isAdmin() && $one->active)->count() === 1;
    }

    /** @param  Collection<int, User>  $people */
    private function write(User $user, UserChange $change, NewTeam $team, Collection $people): void
    {
        $role = $change->role($user->role);
        $managerId = $change->namesManager() || $role === Role::Cobrador ? $change->managerId($user->manager_id) : null;
        $isSeated = $role === $user->role && ! $change->namesManager() && ! ($change->isActive(false) && ! $user->active);

        $user->fill([...$change->own(), 'version' => $user->version + 1]);

        if ($user->email === null && $user->phone === null) {
            throw ApiException::invalid(['email' => ['Deje un correo o un celular: con uno de los dos se ingresa.']]);
        }

        if (! $isSeated) {
            $manager = $managerId === null ? null : $people->find($managerId) ?? User::query()->sharedLock()->find($managerId);
            $this->seat->handle($user, Place::of($role, $managerId, $manager), $team);
        }

        $user->save();
    }
}
