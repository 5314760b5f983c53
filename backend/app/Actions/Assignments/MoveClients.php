<?php

declare(strict_types=1);

namespace App\Actions\Assignments;

use App\Enums\RowType;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use App\Streams\StreamNames;
use App\Support\TransactionContext;
use Illuminate\Database\Eloquent\Collection;

/** Hands clients over, inside the transaction of whoever decided it. */
final class MoveClients
{
    /**
     * @param  Collection<int, Client>  $clients  locked, none of them with this holder yet
     * @param  User  $holder  their cobrador to be; or a manager, who has those without one
     */
    public function handle(TransactionContext $tx, User $actor, Collection $clients, User $holder): void
    {
        $this->waitForActs($clients);

        foreach ($clients->groupBy(self::holderId(...)) as $from => $ofOne) {
            $tx->redact(StreamNames::cobrador($from), $ofOne->modelKeys(), keepPaymentsOf: $from);
        }

        $last = (int) Client::query()->where('cobrador_id', $holder->id)->max('route_order');

        foreach ($clients as $client) {
            $this->move($tx, $actor, $client, $holder, ++$last);
        }
    }

    /**
     * Whoever acts on a credit holds it until his rows are told, and then they can be redacted.
     *
     * @param  Collection<int, Client>  $clients
     */
    private function waitForActs(Collection $clients): void
    {
        Credit::query()->whereIn('client_id', $clients->modelKeys())->orderBy('id')->lock('for no key update')->pluck('id');
    }

    private function move(TransactionContext $tx, User $actor, Client $client, User $holder, int $routeOrder): void
    {
        $from = self::holderId($client);
        $before = $client->only('cobrador_id', 'manager_id');
        $staysInTeam = $client->manager_id === ($holder->manager_id ?? $holder->id);

        $client->update([
            'cobrador_id' => $holder->isCobrador() ? $holder->id : null,
            'manager_id' => $holder->manager_id ?? $holder->id,
            'team_id' => $holder->team_id,
            'route_order' => $holder->isCobrador() ? $routeOrder : 0,
            'version' => $client->version + 1,
        ]);
        $client->setRelation('cobrador', $holder->isCobrador() ? $holder : null);

        $tx->audit('client.assigned', $client, ['from' => $before, 'to' => $client->only('cobrador_id', 'manager_id')], $actor->id);
        $tx->tell(StreamNames::cobrador($from), RowType::ClientUnassigned->value, ['client_id' => $client->id], $actor->id);
        $tx->tell(StreamNames::cobrador($holder->id), RowType::ClientAssigned->value, [
            'client_id' => $client->id,
            'client_name' => $client->name,
            'cobrador_id' => $client->cobrador_id,
            // Who works in another team is that team's business.
            'from_id' => $staysInTeam ? $before['cobrador_id'] : null,
        ], $actor->id);
    }

    /** In whose stream a client's rows are. */
    private static function holderId(Client $client): int
    {
        return $client->cobrador_id ?? $client->manager_id;
    }
}
