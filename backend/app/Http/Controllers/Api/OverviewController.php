<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\Resources\OverviewResource;
use App\Http\Respond;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class OverviewController
{
    public function __invoke(#[CurrentUser] User $user): JsonResponse
    {
        return Respond::ok((new OverviewResource($user, Clock::today(), Clock::now()))->resolve());
    }
}
