<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Preferences\ChoosePreferences;
use App\Http\Requests\StorePreferencesRequest;
use App\Http\Resources\PreferencesResource;
use App\Http\Respond;
use App\Models\User;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class PreferencesController
{
    public function show(#[CurrentUser] User $user): JsonResponse
    {
        return Respond::ok(PreferencesResource::of($user));
    }

    public function update(StorePreferencesRequest $request, #[CurrentUser] User $user, ChoosePreferences $choose): JsonResponse
    {
        $choose->handle($user, $request->chosen());

        return Respond::ok(PreferencesResource::of($user), 'Preferencias guardadas.');
    }
}
