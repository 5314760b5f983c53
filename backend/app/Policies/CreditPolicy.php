<?php

declare(strict_types=1);

namespace App\Policies;

use App\Models\Credit;
use App\Models\User;
use Illuminate\Auth\Access\Response;

/** Each question is about a credit with its client loaded. */
final class CreditPolicy
{
    public function view(User $user, Credit $credit): Response
    {
        return Reach::isClientOf($user, $credit->client) ? Response::allow() : Response::denyAsNotFound();
    }

    public function recordPayment(User $user, Credit $credit): Response
    {
        return $this->view($user, $credit);
    }

    public function note(User $user, Credit $credit): Response
    {
        return $this->view($user, $credit);
    }

    /** Promises, visits, snooze. */
    public function followUp(User $user, Credit $credit): Response
    {
        return $this->view($user, $credit);
    }

    public function deliver(User $user, Credit $credit): Response
    {
        return $this->view($user, $credit);
    }

    /** Approve, reject, cancel. */
    public function decide(User $user, Credit $credit): Response
    {
        return Reach::unless($user->isCobrador(), $this->view($user, $credit));
    }

    /** Writes it off. */
    public function default(User $user, Credit $credit): Response
    {
        return Reach::unless(! $user->isAdmin(), $this->view($user, $credit));
    }
}
