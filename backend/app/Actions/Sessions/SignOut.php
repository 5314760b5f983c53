<?php

declare(strict_types=1);

namespace App\Actions\Sessions;

use App\Models\AccessToken;
use App\Support\Transaction;
use App\Support\TransactionContext;

final class SignOut
{
    public function handle(AccessToken $token): void
    {
        Transaction::run(function (TransactionContext $tx) use ($token): void {
            $tx->audit('session.ended', $token);
            AccessToken::query()->whereKey($token->id)->delete();
        });
    }
}
