<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Clients\CreateClient;
use App\Http\Keyset;
use App\Http\Requests\CreateClientRequest;
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

    public function store(CreateClientRequest $request, #[CurrentUser] User $user, CreateClient $create): JsonResponse
    {
        $answer = fn (Client $client): array => $this->wire($this->find($client->id));

        return Respond::ok($create->handle($user, $request->client(), $request->optionalKey(), $answer), 'Cliente registrado.', 201);
    }

    public function show(int $client): JsonResponse
    {
        $found = $this->find($client);
        Gate::authorize('view', $found);

        return Respond::ok($this->wire($found));
    }

    private function find(int $client): Client
    {
        return ClientDetailResource::select(Client::query())->findOrFail($client);
    }

    /** @return array<string, mixed> */
    private function wire(Client $client): array
    {
        return (new ClientDetailResource($client, Clock::today()))->resolve();
    }
}
