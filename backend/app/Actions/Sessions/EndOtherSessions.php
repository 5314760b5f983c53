<?php

declare(strict_types=1);

namespace App\Actions\Sessions;

use App\Models\AccessToken;
use App\Models\User;
use App\Streams\AccessChanges;
use App\Support\Transaction;
use App\Support\TransactionContext;

/** Somebody who fears that others use his account keeps the device in his hand and no other. */
final readonly class EndOtherSessions
{
    public function __construct(private AccessChanges $access)
    {
    }

    /** @return int how many there were */
    public function handle(User $user, int $keptId): int
    {
        $ended = Transaction::run(function (TransactionContext $tx) use ($user, $keptId): int {
            $others = AccessToken::query()->whereMorphedTo('tokenable', $user)->where('id', '<>', $keptId)
                ->orderBy('id')->lockForUpdate()->get();

            if ($others->isEmpty()) {
                return 0;
            }

            $tx->auditEach('session.revoked', array_values($others->map(fn (AccessToken $token): array => [
                $token, ['user_id' => $user->id, 'device' => $token->device],
            ])->all()), $user->id);
            AccessToken::query()->whereKey($others->modelKeys())->delete();

            return $others->count();
        });

        if ($ended > 0) {
            $this->access->end();
        }

        return $ended;
    }
}
