<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Credit;
use App\Support\Snoozes\SnoozeShown;
use Closure;
use Illuminate\Database\Eloquent\Relations\Relation;
use Illuminate\Support\Facades\Auth;

/** What was done about a credit, newest first, and whether it sleeps in the inbox of who asks. */
final class FollowUpResource
{
    /** @return array<string, Closure(Relation<*, *, *>): mixed> */
    public static function relations(): array
    {
        return [
            'promises' => fn (Relation $promises) => $promises->with(PromiseResource::RELATIONS)->orderByDesc('id'),
            'visits' => fn (Relation $visits) => $visits->with(VisitResource::RELATIONS)->orderByDesc('visited_at')->orderByDesc('id'),
            'snoozes' => fn (Relation $snoozes) => $snoozes->where('user_id', Auth::id())->whereNull('woken_at'),
        ];
    }

    /** @return array<string, mixed> */
    public static function of(Credit $credit): array
    {
        $snooze = $credit->snoozes->first();

        return [
            'promises' => $credit->promises->map(PromiseResource::of(...))->all(),
            'visits' => $credit->visits->map(VisitResource::of(...))->all(),
            'snoozed' => $snooze === null ? null : SnoozeShown::of($snooze),
        ];
    }
}
