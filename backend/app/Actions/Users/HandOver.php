<?php

declare(strict_types=1);

namespace App\Actions\Users;

use App\Actions\Assignments\MoveClients;
use App\Exceptions\ApiException;
use App\Models\AttentionState;
use App\Models\Client;
use App\Models\User;
use App\Support\TransactionContext;

/** Another manager takes over a manager's cobradores and clients: each cobrador keeps his own clients. */
final readonly class HandOver
{
    public function __construct(private MoveClients $move)
    {
    }

    /** @param  User|null  $successor  locked, as is the manager */
    public function handle(TransactionContext $tx, User $actor, User $manager, ?User $successor): void
    {
        if (! $manager->isManager()) {
            throw ApiException::invalid(['hand_over_to' => ['Solo un supervisor entrega su equipo.']]);
        }

        if ($successor === null || ! $successor->isManager() || ! $successor->active || $successor->is($manager)) {
            throw ApiException::invalid(['hand_over_to' => ['Elija a otro supervisor que esté activo.']]);
        }

        $clients = Client::query()->where('manager_id', $manager->id)->orderBy('id')->lock('for no key update')->get();
        $place = ['manager_id' => $successor->id, 'team_id' => $successor->team_id];

        User::query()->where('manager_id', $manager->id)->increment('version', 1, $place);
        // Their rows are in the streams of their cobradores, and those go with them.
        Client::query()->where('manager_id', $manager->id)->whereNotNull('cobrador_id')->increment('version', 1, $place);
        AttentionState::query()->where('manager_id', $manager->id)->whereNotNull('cobrador_id')->update(['manager_id' => $successor->id]);
        $this->move->handle($tx, $actor, $clients->whereNull('cobrador_id'), $successor);

        $tx->audit('team.handed_over', $manager, ['to' => $successor->id, 'clients' => $clients->count()], $actor->id);
    }
}
