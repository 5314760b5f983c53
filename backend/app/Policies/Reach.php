<?php

declare(strict_types=1);

namespace App\Policies;

use App\Enums\Role;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\User;
use Illuminate\Auth\Access\Response;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Eloquent\Model;

/** Whose clients a user may see, as a condition of a list and as a question about one: they always agree. */
final class Reach
{
    public static function isClientOf(User $user, Client $client): bool
    {
        return match ($user->role) {
            Role::Admin => true,
            Role::Manager => $client->manager_id === $user->id,
            Role::Cobrador => $client->cobrador_id === $user->id,
        };
    }

    public static function isCobradorOf(User $user, User $cobrador): bool
    {
        return $cobrador->isCobrador() && match ($user->role) {
            Role::Admin => true,
            Role::Manager => $cobrador->manager_id === $user->id,
            Role::Cobrador => $cobrador->id === $user->id,
        };
    }

    /** What is private stays 404 also for the wrong role: 403 would tell that it exists. */
    public static function unless(bool $wrongRole, Response $view): Response
    {
        return $view->allowed() && $wrongRole ? Response::deny() : $view;
    }

    /** @param  Payment  $payment with its client and receiver */
    public static function isPaymentOf(User $user, Payment $payment): bool
    {
        return self::isClientOf($user, $payment->client)
            || $payment->received_by === $user->id
            || ($user->isManager() && $payment->receiver->manager_id === $user->id);
    }

    /**
     * @param  Builder<User>  $users
     * @return Builder<User>
     */
    public static function cobradores(Builder $users, User $user): Builder
    {
        $users->where('role', Role::Cobrador);

        return match ($user->role) {
            Role::Admin => $users,
            Role::Manager => $users->where('manager_id', $user->id),
            Role::Cobrador => $users->whereKey($user->id),
        };
    }

    /**
     * @param  Builder<Client>  $clients
     * @return Builder<Client>
     */
    public static function clients(Builder $clients, User $user): Builder
    {
        return match ($user->role) {
            Role::Admin => $clients,
            Role::Manager => $clients->where('clients.manager_id', $user->id),
            Role::Cobrador => $clients->where('clients.cobrador_id', $user->id),
        };
    }

    /**
     * @param  Builder<Credit>  $credits
     * @return Builder<Credit>
     */
    public static function credits(Builder $credits, User $user): Builder
    {
        return self::ofClients($credits, $user);
    }

    /**
     * Of the own clients, and those taken by himself or by his team.
     *
     * @param  Builder<Payment>  $payments
     * @return Builder<Payment>
     */
    public static function payments(Builder $payments, User $user): Builder
    {
        if ($user->isAdmin()) {
            return $payments;
        }

        return $payments->where(function (Builder $either) use ($user): void {
            $either->whereIn('client_id', self::clientIds($user))->orWhere('received_by', $user->id);

            if ($user->isManager()) {
                $either->orWhereIn('received_by', User::query()->select('id')->where('manager_id', $user->id));
            }
        });
    }

    /**
     * Of rows with a client_id, those of the own clients.
     *
     * @template TModel of Model
     *
     * @param  Builder<TModel>  $rows
     * @return Builder<TModel>
     */
    public static function ofClients(Builder $rows, User $user): Builder
    {
        return $user->isAdmin() ? $rows : $rows->whereIn('client_id', self::clientIds($user));
    }

    /**
     * Of rows that keep whose client it was when they were written, those that were his then.
     *
     * @template TModel of Model
     *
     * @param  Builder<TModel>  $rows
     * @return Builder<TModel>
     */
    public static function then(Builder $rows, User $user): Builder
    {
        return match ($user->role) {
            Role::Admin => $rows,
            Role::Manager => $rows->where('manager_id', $user->id),
            Role::Cobrador => $rows->where('cobrador_id', $user->id),
        };
    }

    /** Of something that a person holds, cash or a box, also when he is no cobrador any more. */
    public static function isHeldBy(User $user, User $holder): bool
    {
        return $user->isAdmin() || $holder->id === $user->id || ($user->isManager() && $holder->manager_id === $user->id);
    }

    /**
     * Of rows that name their holder as cobrador_id, those for which isHeldBy() holds.
     *
     * @template TModel of Model
     *
     * @param  Builder<TModel>  $rows
     * @return Builder<TModel>
     */
    public static function held(Builder $rows, User $user): Builder
    {
        return match ($user->role) {
            Role::Admin => $rows,
            Role::Manager => $rows->whereIn('cobrador_id', User::query()->select('id')->where('manager_id', $user->id)->orWhere('id', $user->id)),
            Role::Cobrador => $rows->where('cobrador_id', $user->id),
        };
    }

    /** @return Builder<Client> */
    private static function clientIds(User $user): Builder
    {
        return self::clients(Client::query()->select('id'), $user);
    }
}
