<?php

declare(strict_types=1);

namespace App\Actions\Sessions;

use App\Exceptions\ApiException;
use App\Models\AccessToken;
use App\Models\User;
use App\Streams\AccessChanges;
use App\Support\Transaction;
use App\Support\TransactionContext;

/** A device is signed out from elsewhere: its next call is refused, and its sockets end now. */
final readonly class EndSession
{
    public function __construct(private AccessChanges $access)
    {
    }

    public function handle(User $actor, User $owner, int $sessionId): void
    {
        Transaction::run(function (TransactionContext $tx) use ($actor, $owner, $sessionId): void {
            $token = AccessToken::query()->whereMorphedTo('tokenable', $owner)->lockForUpdate()->find($sessionId)
                ?? throw ApiException::notFound();

            $tx->audit('session.revoked', $token, ['user_id' => $owner->id, 'device' => $token->device], $actor->id);
            $token->delete();
        });

        $this->access->end();
    }
}
