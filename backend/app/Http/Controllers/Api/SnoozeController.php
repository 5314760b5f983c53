<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Snoozes\SnoozeCredit;
use App\Http\Requests\SnoozeRequest;
use App\Http\Respond;
use App\Models\User;
use App\Support\Clock;
use App\Support\Snoozes\SnoozeShown;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class SnoozeController
{
    public function __invoke(SnoozeRequest $request, #[CurrentUser] User $user, int $credit, SnoozeCredit $snooze): JsonResponse
    {
        return Respond::ok(SnoozeShown::of($snooze->handle($user, $credit, $request->draft(), Clock::now())));
    }
}
