<?php

declare(strict_types=1);

namespace App\Policies;

use App\Models\Payment;
use App\Models\User;
use Illuminate\Auth\Access\Response;

/** Each question is about a payment with its client and receiver loaded. */
final class PaymentPolicy
{
    public function view(User $user, Payment $payment): Response
    {
        return Reach::isPaymentOf($user, $payment) ? Response::allow() : Response::denyAsNotFound();
    }

    public function reverse(User $user, Payment $payment): Response
    {
        return Reach::unless($user->isCobrador(), $this->view($user, $payment));
    }
}
