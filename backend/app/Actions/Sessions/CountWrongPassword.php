<?php

declare(strict_types=1);

namespace App\Actions\Sessions;

use App\Models\LoginAttempt;
use App\Support\Clock;
use App\Support\Transaction;
use Carbon\CarbonImmutable;

final class CountWrongPassword
{
    public function handle(string $account, ?string $address): void
    {
        $now = Clock::now();

        Transaction::run(function () use ($account, $address, $now): void {
            $this->forgetOld($now);
            $this->count($account, $now, free: 0);

            if ($address !== null) {
                $this->count($address, $now, free: (int) config('access.free_failures_by_address'));
            }
        });
    }

    /** Also keeps the table small, whatever names strangers try. */
    private function forgetOld(CarbonImmutable $now): void
    {
        $oldest = $now->subSeconds((int) config('access.forget_failures_seconds'));

        LoginAttempt::query()->where('blocked_until', '<', Clock::stored($oldest))->delete();
    }

    private function count(string $key, CarbonImmutable $now, int $free): void
    {
        $attempt = LoginAttempt::query()->firstOrNew(['account_key' => $key], ['failures' => 0]);
        $attempt->failures++;
        $attempt->blocked_until = $now->addSeconds($this->wait($attempt->failures - $free));
        $attempt->save();
    }

    private function wait(int $costly): int
    {
        $first = (int) config('access.first_wait_seconds');
        $longest = (int) config('access.longest_wait_seconds');

        return $costly < 1 ? 0 : (int) min($longest, $first * 2 ** ($costly - 1));
    }
}
