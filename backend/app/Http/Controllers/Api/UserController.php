<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Users\ChangeUser;
use App\Actions\Users\CreateUser;
use App\Http\Keyset;
use App\Http\Requests\ChangeUserRequest;
use App\Http\Requests\CreateUserRequest;
use App\Http\Requests\ListUsersRequest;
use App\Http\Resources\AccountResource;
use App\Http\Respond;
use App\Models\User;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

/** Accounts are an admin's: the routes ask for that before a request is even read. */
final class UserController
{
    public function index(ListUsersRequest $request): JsonResponse
    {
        return (new Keyset(['name' => 'asc', 'id' => 'asc']))->page(
            $request->narrow(AccountResource::select(User::query())),
            $request->cursor(),
            fn (User $user): array => AccountResource::make($user)->resolve(),
        );
    }

    public function store(CreateUserRequest $request, CreateUser $create, #[CurrentUser] User $actor): JsonResponse
    {
        $user = $create->handle($actor, $request->person(), $request->role(), $request->managerId(), $request->team());

        return Respond::ok(AccountResource::ofId($user->id), status: 201);
    }

    public function update(ChangeUserRequest $request, ChangeUser $change, #[CurrentUser] User $actor, int $user): JsonResponse
    {
        return Respond::unlessStale(function () use ($request, $change, $actor, $user): JsonResponse {
            $change->handle($actor, $user, $request->version(), $request->change(), $request->team());

            return Respond::ok(AccountResource::ofId($user));
        }, AccountResource::ofId(...));
    }
}
