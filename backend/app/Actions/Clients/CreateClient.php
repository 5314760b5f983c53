<?php

declare(strict_types=1);

namespace App\Actions\Clients;

use App\Actions\Idempotency\AnswerOnce;
use App\Enums\RowType;
use App\Exceptions\ApiException;
use App\Models\Client;
use App\Models\User;
use App\Streams\StreamNames;
use App\Support\Clients\NewClient;
use App\Support\TransactionContext;
use Closure;
use Illuminate\Contracts\Auth\Access\Gate;
use Illuminate\Database\Eloquent\Collection;

/** Takes a new client into a team: a manager into his own, an admin into any. */
final readonly class CreateClient
{
    public function __construct(private AnswerOnce $once, private Gate $gate)
    {
    }

    /**
     * @param  string|null  $key  with one, a second click is the same client
     * @param  Closure(Client): array<string, mixed>  $answer
     * @return array<string, mixed>
     */
    public function handle(User $actor, NewClient $new, ?string $key, Closure $answer): array
    {
        $this->gate->forUser($actor)->authorize('create', Client::class);

        return $this->once->handle($actor, $key, $new->hash(), fn (TransactionContext $tx): array => $answer(
            $this->create($tx, $actor, $new),
        ));
    }

    private function create(TransactionContext $tx, User $actor, NewClient $new): Client
    {
        $people = $this->people($actor, $new);
        $manager = $this->managerOf($actor, $new, $people);
        $cobrador = $this->cobradorOf($manager, $new, $people);

        $client = Client::query()->create([
            'name' => $new->name,
            'phone' => $new->phone,
            'identity_number' => $new->identityNumber,
            'address' => $new->address,
            'team_id' => $manager->team_id,
            'manager_id' => $manager->id,
            'cobrador_id' => $cobrador?->id,
            'route_order' => $this->endOfRoute($cobrador),
        ]);

        $tx->audit('client.created', $client, ['manager_id' => $manager->id, 'cobrador_id' => $cobrador?->id], $actor->id);
        $this->tell($tx, $actor, $client);

        return $client;
    }

    /** @return Collection<int, User> held, so that they stay what they are until the client is theirs */
    private function people(User $actor, NewClient $new): Collection
    {
        return User::query()
            ->whereIn('id', array_filter([$new->managerId, $new->cobradorId, $actor->id]))
            ->where('active', true)
            ->orderBy('id')->sharedLock()->get()->keyBy('id');
    }

    /** @param  Collection<int, User>  $people */
    private function managerOf(User $actor, NewClient $new, Collection $people): User
    {
        if ($actor->isManager() && $new->managerId !== null && $new->managerId !== $actor->id) {
            throw ApiException::invalid(['manager_id' => ['Un supervisor registra clientes de su propio equipo.']]);
        }

        $manager = $people->get($actor->isManager() ? $actor->id : $new->managerId);

        return $manager !== null && $manager->isManager() && $manager->team_id !== null
            ? $manager
            : throw ApiException::invalid(['manager_id' => ['Elija un supervisor activo que tenga equipo.']]);
    }

    /** @param  Collection<int, User>  $people */
    private function cobradorOf(User $manager, NewClient $new, Collection $people): ?User
    {
        if ($new->cobradorId === null) {
            return null;
        }

        $cobrador = $people->get($new->cobradorId);

        return $cobrador !== null && $cobrador->isCobrador() && $cobrador->manager_id === $manager->id
            ? $cobrador
            : throw ApiException::invalid(['cobrador_id' => ['Elija un cobrador activo del mismo equipo.']]);
    }

    private function endOfRoute(?User $cobrador): int
    {
        return $cobrador === null ? 0 : (int) Client::query()->where('cobrador_id', $cobrador->id)->max('route_order') + 1;
    }

    private function tell(TransactionContext $tx, User $actor, Client $client): void
    {
        $holderId = $client->holderId();

        if ($holderId !== $actor->id) {
            $tx->tell(StreamNames::cobrador($holderId), RowType::ClientAssigned->value, [
                'client_id' => $client->id,
                'client_name' => $client->name,
                'cobrador_id' => $client->cobrador_id,
                'from_id' => null,
            ], $actor->id, $client->id);
        }
    }
}
