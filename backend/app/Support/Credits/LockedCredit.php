<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Enums\CreditStatus;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\Credit;
use App\Models\User;
use Illuminate\Support\Facades\Gate;

/** A credit held for a change: the actor may make it, and saw what he changes. */
final class LockedCredit
{
    /** @param  string  $ability  of the policy of credits */
    public static function of(User $actor, string $ability, int $creditId, int $seenVersion): Credit
    {
        $credit = Credit::query()->lock('for no key update')->find($creditId) ?? throw ApiException::notFound();
        $credit->load('client.team');
        Gate::forUser($actor)->authorize($ability, $credit);
        StaleRecord::unlessSeen($credit, $seenVersion);

        return $credit;
    }

    /** @param  list<CreditStatus>  $statuses */
    public static function mustBe(Credit $credit, array $statuses, string $otherwise): void
    {
        if (! in_array($credit->status, $statuses, true)) {
            throw ApiException::invalid(['status' => [$otherwise]]);
        }
    }
}
