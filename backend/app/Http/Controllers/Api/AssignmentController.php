<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Assignments\AssignClients;
use App\Actions\Assignments\UnassignClient;
use App\Http\Keyset;
use App\Http\Requests\AssignClientsRequest;
use App\Http\Requests\PageRequest;
use App\Http\Requests\UnassignClientRequest;
use App\Http\Resources\ClientResource;
use App\Http\Respond;
use App\Models\Client;
use App\Models\User;
use Closure;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\Gate;

final class AssignmentController
{
    public function index(PageRequest $request, int $cobrador): JsonResponse
    {
        Gate::authorize('viewClients', User::query()->findOrFail($cobrador));

        return (new Keyset(['route_order' => 'asc', 'id' => 'asc']))->page(
            ClientResource::select(Client::query())->where('cobrador_id', $cobrador),
            $request->cursor(),
            fn (Client $client): array => ClientResource::make($client)->resolve(),
        );
    }

    public function store(AssignClientsRequest $request, AssignClients $assign, #[CurrentUser] User $user, int $cobrador): JsonResponse
    {
        return $this->unlessStale(function () use ($request, $assign, $user, $cobrador): JsonResponse {
            $clients = $assign->handle($user, $cobrador, $request->clientIds(), $request->versions());

            return Respond::ok(['clients' => $this->wire(...$clients->modelKeys())]);
        });
    }

    public function destroy(UnassignClientRequest $request, UnassignClient $unassign, #[CurrentUser] User $user, int $cobrador, int $client): JsonResponse
    {
        return $this->unlessStale(fn (): JsonResponse => Respond::ok(
            $this->wire($unassign->handle($user, $cobrador, $client, $request->version())->id)[0],
        ));
    }

    /** @param  Closure(): JsonResponse  $write */
    private function unlessStale(Closure $write): JsonResponse
    {
        return Respond::unlessStale($write, fn (int $id): array => $this->wire($id)[0]);
    }

    /** @return list<array<string, mixed>> */
    private function wire(int ...$ids): array
    {
        return array_values(ClientResource::select(Client::query())->whereKey($ids)->orderBy('id')->get()
            ->map(fn (Client $client): array => ClientResource::make($client)->resolve())
            ->all());
    }
}
