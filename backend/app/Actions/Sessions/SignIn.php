<?php

declare(strict_types=1);

namespace App\Actions\Sessions;

use App\Exceptions\ApiException;
use App\Models\AccessToken;
use App\Models\LoginAttempt;
use App\Models\User;
use App\Support\Clock;
use App\Support\LoginName;
use App\Support\SignedIn;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Illuminate\Contracts\Hashing\Hasher;
use Illuminate\Support\Str;

final class SignIn
{
    public function __construct(
        private readonly Hasher $hasher,
        private readonly CountWrongPassword $countWrongPassword,
    ) {
    }

    /** @param  string|null  $address the client's, where a proxy vouches for it */
    public function handle(string $typed, string $password, string $device, ?string $address): SignedIn
    {
        $login = LoginName::parse($typed);
        $user = User::query()->firstWhere($login->column, $login->value);

        $account = $user === null ? 'unknown:'.substr(hash('sha256', $login->value), 0, 48) : "user:{$user->id}";
        $addressKey = $address === null ? null : 'address:'.substr(hash('sha256', $address), 0, 48);

        $this->refuseWhileWaiting($addressKey === null ? [$account] : [$account, $addressKey]);

        if (! $this->isRight($user, $password)) {
            $this->countWrongPassword->handle($account, $addressKey);

            throw ApiException::invalidCredentials();
        }

        return Transaction::run(fn (TransactionContext $tx): SignedIn => $this->start($tx, $user, $account, $device));
    }

    /** @param  list<string>  $keys */
    private function refuseWhileWaiting(array $keys): void
    {
        $seconds = LoginAttempt::secondsToWait($keys, Clock::now());

        if ($seconds > 0) {
            throw ApiException::throttled($seconds);
        }
    }

    /** @phpstan-assert-if-true User $user */
    private function isRight(?User $user, string $password): bool
    {
        if ($user === null) {
            // The same work as a check: the time of the answer must not tell which accounts exist.
            $this->hasher->make(Str::random());

            return false;
        }

        return $this->hasher->check($password, $user->password) && $user->active;
    }

    private function start(TransactionContext $tx, User $user, string $account, string $device): SignedIn
    {
        $this->refuseIfChanged($user);
        $secret = $user->generateTokenString();

        /** @var AccessToken $token */
        $token = $user->tokens()->create([
            'name' => 'session',
            'token' => hash('sha256', $secret),
            'abilities' => ['*'],
            'device' => $device,
            'expires_at' => $this->endsAt($user),
        ]);

        LoginAttempt::query()->whereKey($account)->delete();
        $tx->audit('session.started', $token, ['device' => $device], $user->id);

        return new SignedIn($user, "{$token->id}|{$secret}", $token->expires_at);
    }

    /** The check of a password takes long enough for an admin to close the account, or to change its role, meanwhile. */
    private function refuseIfChanged(User $user): void
    {
        $now = User::query()->sharedLock()->find($user->id);

        if ($now === null || ! $now->active || $now->password !== $user->password || $now->role !== $user->role) {
            throw ApiException::invalidCredentials();
        }
    }

    private function endsAt(User $user): CarbonImmutable
    {
        return Clock::now()->addHours((int) config("access.token_life_hours.{$user->role->value}"));
    }
}
