<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\Respond;
use App\Models\Holiday;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class HolidayController
{
    public function __invoke(#[CurrentUser] User $user): JsonResponse
    {
        return Respond::ok(Holiday::from(Clock::today(), $user->team?->department));
    }
}
