<?php

declare(strict_types=1);

namespace App\Actions\Assignments;

use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\Client;
use App\Models\User;
use App\Policies\Reach;
use App\Streams\AccessChanges;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Contracts\Auth\Access\Gate;
use Illuminate\Database\Eloquent\Collection;

/** All of them or none. */
final readonly class AssignClients
{
    public function __construct(private MoveClients $move, private Gate $gate, private AccessChanges $access)
    {
    }

    /**
     * @param  list<int>  $clientIds
     * @param  array<int, int>  $versions  seen, one for each client
     * @return Collection<int, Client> all of them, as they are now
     *
     * @throws StaleRecord
     */
    public function handle(User $actor, int $cobradorId, array $clientIds, array $versions): Collection
    {
        [$clients, $holders] = Transaction::run(function (TransactionContext $tx) use ($actor, $cobradorId, $clientIds, $versions): array {
            $cobrador = $this->cobrador($actor, $cobradorId);
            $clients = $this->clients($actor, $clientIds);
            $clients->each(fn (Client $client) => StaleRecord::unlessSeen($client, $versions[$client->id]));

            $moving = $clients->where('cobrador_id', '<>', $cobrador->id);
            $holders = $moving->pluck('cobrador_id')->push($cobrador->id)->filter()->unique()->values()->all();
            $this->move->handle($tx, $actor, $moving, $cobrador);

            return [$clients, $moving->isEmpty() ? [] : $holders];
        });

        $this->access->tell($holders);

        return $clients;
    }

    private function cobrador(User $actor, int $id): User
    {
        $cobrador = User::query()->sharedLock()->find($id) ?? throw ApiException::notFound();
        $this->gate->forUser($actor)->authorize('assignClients', $cobrador);

        return $cobrador->active ? $cobrador : throw ApiException::invalid([
            'cobrador' => ['Este cobrador ya no trabaja aquí: elija otro.'],
        ]);
    }

    /**
     * @param  list<int>  $ids
     * @return Collection<int, Client> locked, in the order of their ids: two who assign the same ones never wait for each other
     */
    private function clients(User $actor, array $ids): Collection
    {
        $clients = Reach::clients(Client::query(), $actor)->whereIn('id', $ids)->orderBy('id')->lock('for no key update')->get();
        $missing = array_diff($ids, $clients->modelKeys());

        return $missing === [] ? $clients : throw ApiException::invalid(array_fill_keys(
            array_map(fn (int $at): string => "client_ids.{$at}", array_keys($missing)),
            ['No se encontró este cliente.'],
        ));
    }
}
