<?php

declare(strict_types=1);

namespace App\Actions\Assignments;

use App\Enums\RowType;
use App\Models\AttentionState;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use App\Streams\StreamNames;
use App\Support\TransactionContext;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Support\Facades\DB;

/** Hands clients over, inside the transaction of whoever decided it: in few statements, because nobody pays meanwhile. */
final class MoveClients
{
    private const PLACE = ['cobrador_id', 'manager_id'];

    /**
     * @param  Collection<int, Client>  $clients  locked, none of them with this holder yet; they become what is stored
     * @param  User  $holder  their cobrador to be; or a manager, who has those without one
     */
    public function handle(TransactionContext $tx, User $actor, Collection $clients, User $holder): void
    {
        if ($clients->isEmpty()) {
            return;
        }

        $this->waitForActs($clients);

        foreach ($clients->groupBy(fn (Client $client): int => $client->holderId()) as $from => $ofOne) {
            $tx->redact(StreamNames::cobrador($from), $ofOne->modelKeys(), keepPaymentsOf: $from);
        }

        $before = $clients->mapWithKeys(fn (Client $client): array => [$client->id => $client->only(self::PLACE)])->all();
        $clients->each(fn (Client $client) => $this->tell($tx, $actor, $client, $holder));
        $this->place($clients, $holder);
        $tx->auditEach('client.assigned', array_values($clients->map(fn (Client $client): array => [
            $client, ['from' => $before[$client->id], 'to' => $client->only(self::PLACE)],
        ])->all()), $actor->id);
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

    private function tell(TransactionContext $tx, User $actor, Client $client, User $holder): void
    {
        $staysInTeam = $client->manager_id === self::managerId($holder);

        $tx->tell(StreamNames::cobrador($client->holderId()), RowType::ClientUnassigned->value, ['client_id' => $client->id], $actor->id);
        $tx->tell(StreamNames::cobrador($holder->id), RowType::ClientAssigned->value, [
            'client_id' => $client->id,
            'client_name' => $client->name,
            'cobrador_id' => $holder->isCobrador() ? $holder->id : null,
            // Who works in another team is that team's business.
            'from_id' => $staysInTeam ? $client->cobrador_id : null,
        ], $actor->id);
    }

    /** @param  Collection<int, Client>  $clients  the end of the new route, in their order */
    private function place(Collection $clients, User $holder): void
    {
        $last = $holder->isCobrador() ? (int) Client::query()->where('cobrador_id', $holder->id)->max('route_order') : 0;

        foreach ($clients as $client) {
            $client->fill([
                'cobrador_id' => $holder->isCobrador() ? $holder->id : null,
                'manager_id' => self::managerId($holder),
                'team_id' => $holder->team_id,
                'route_order' => $holder->isCobrador() ? ++$last : 0,
                'version' => $client->version + 1,
                'updated_at' => $client->freshTimestamp(),
            ])->setRelation('cobrador', $holder->isCobrador() ? $holder : null);
        }

        $first = $clients->firstOrFail();
        $places = implode(', ', $clients->map(fn (Client $client): string => "({$client->id}, {$client->route_order})")->all());

        DB::update(<<<SQL
            UPDATE clients
            SET cobrador_id = ?, manager_id = ?, team_id = ?, route_order = placed.column2, version = version + 1, updated_at = ?
            FROM (VALUES {$places}) AS placed
            WHERE clients.id = placed.column1
            SQL, [$first->cobrador_id, $first->manager_id, $first->team_id, $first->getAttributes()['updated_at']]);

        // A check that holds one of them has written its states by now, and the next counts them here.
        AttentionState::query()
            ->whereIn('credit_id', Credit::query()->select('id')->whereIn('client_id', $clients->modelKeys()))
            ->update(['cobrador_id' => $first->cobrador_id, 'manager_id' => $first->manager_id]);

        $clients->each->syncOriginal();
    }

    private static function managerId(User $holder): int
    {
        return $holder->manager_id ?? $holder->id;
    }
}
