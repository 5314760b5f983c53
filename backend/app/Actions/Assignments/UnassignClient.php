<?php

declare(strict_types=1);

namespace App\Actions\Assignments;

use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\Client;
use App\Models\User;
use App\Streams\AccessChanges;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Illuminate\Contracts\Auth\Access\Gate;
use Illuminate\Database\Eloquent\Collection;

/** Takes a client from his cobrador: his manager has him then. */
final readonly class UnassignClient
{
    public function __construct(private MoveClients $move, private Gate $gate, private AccessChanges $access)
    {
    }

    /** @throws StaleRecord */
    public function handle(User $actor, int $cobradorId, int $clientId, int $version): Client
    {
        $client = Transaction::run(function (TransactionContext $tx) use ($actor, $cobradorId, $clientId, $version): Client {
            $cobrador = User::query()->sharedLock()->find($cobradorId) ?? throw ApiException::notFound();
            $this->gate->forUser($actor)->authorize('assignClients', $cobrador);

            $client = Client::query()->with('manager')->where('cobrador_id', $cobradorId)->lock('for no key update')->find($clientId)
                ?? throw ApiException::notFound();
            StaleRecord::unlessSeen($client, $version);
            $this->move->handle($tx, $actor, new Collection([$client]), $client->manager);

            return $client;
        });

        $this->access->tell([$cobradorId]);

        return $client;
    }
}
