<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\Keyset;
use App\Http\Requests\ListClientsRequest;
use App\Http\Resources\ClientDetailResource;
use App\Http\Resources\ClientResource;
use App\Http\Respond;
use App\Models\Client;
use App\Models\User;
use App\Policies\Reach;
use App\Support\Clock;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\Gate;

final class ClientController
{
    public function index(ListClientsRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        $clients = Reach::clients(ClientResource::select(Client::query()), $user);

        return (new Keyset(['name' => 'asc', 'id' => 'asc']))->page(
            $request->narrow($clients),
            $request->cursor(),
            fn (Client $client): array => ClientResource::make($client)->resolve(),
        );
    }

    public function show(int $client): JsonResponse
    {
        $found = ClientDetailResource::select(Client::query())->findOrFail($client);
        Gate::authorize('view', $found);

        return Respond::ok((new ClientDetailResource($found, Clock::today()))->resolve());
    }
}
