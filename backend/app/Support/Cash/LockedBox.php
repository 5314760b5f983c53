<?php

declare(strict_types=1);

namespace App\Support\Cash;

use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\CashBox;
use App\Models\User;
use Illuminate\Support\Facades\Gate;

/** An open box held for a change: the actor may make it, and saw what he changes. */
final class LockedBox
{
    /** @param  array<mixed>  $about  what the policy is told beside the box */
    public static function of(User $actor, string $ability, int $boxId, int $seenVersion, array $about = []): CashBox
    {
        $box = CashBox::query()->lockForUpdate()->find($boxId) ?? throw ApiException::notFound();
        $box->load('cobrador');
        Gate::forUser($actor)->authorize($ability, [$box, ...$about]);
        StaleRecord::unlessSeen($box, $seenVersion);

        return $box->isClosed() ? throw ApiException::invalid(['state' => ['La caja está cerrada.']]) : $box;
    }
}
