<?php

declare(strict_types=1);

namespace App\Actions\Idempotency;

use App\Exceptions\ApiException;
use App\Models\User;
use App\Support\Clock;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Closure;
use Illuminate\Database\Query\Builder;
use Illuminate\Support\Facades\DB;

/** A money write and its key are committed together: sent again, it gives the answer it gave. Refusals leave no key. */
final readonly class AnswerOnce
{
    /**
     * @param  string|null  $key  a UUID in lower case; without one, which only a write that moves no money may lack, it is done each time
     * @param  string  $requestHash  of the parsed body
     * @param  Closure(TransactionContext): array<string, mixed>  $act  writes, and says what to answer
     * @return array<string, mixed> the answer, now or then
     */
    public function handle(User $user, ?string $key, string $requestHash, Closure $act): array
    {
        return Transaction::run(function (TransactionContext $tx) use ($user, $key, $requestHash, $act): array {
            if ($key === null) {
                return $act($tx);
            }

            // First of all: whoever sends the same key at the same time waits here for our commit.
            if (! $this->claim($user, $key, $requestHash)) {
                return $this->stored($user, $key, $requestHash);
            }

            $answer = $act($tx);
            $this->row($user, $key)->update(['status' => 201, 'response' => json_encode($answer, JSON_THROW_ON_ERROR)]);

            return $answer;
        });
    }

    private function claim(User $user, string $key, string $requestHash): bool
    {
        return DB::table('idempotency_keys')->insertOrIgnore([
            'user_id' => $user->id,
            'key' => $key,
            'request_hash' => $requestHash,
            'created_at' => Clock::stored(Clock::now()),
        ]) === 1;
    }

    /** @return array<string, mixed> */
    private function stored(User $user, string $key, string $requestHash): array
    {
        $row = $this->row($user, $key)->first(['request_hash', 'response']);

        if ($row === null || ! hash_equals($row->request_hash, $requestHash)) {
            throw ApiException::idempotencyConflict();
        }

        return json_decode($row->response, true, flags: JSON_THROW_ON_ERROR);
    }

    private function row(User $user, string $key): Builder
    {
        return DB::table('idempotency_keys')->where('user_id', $user->id)->where('key', $key);
    }
}
