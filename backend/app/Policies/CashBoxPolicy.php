<?php

declare(strict_types=1);

namespace App\Policies;

use App\Enums\MovementKind;
use App\Models\CashBox;
use App\Models\User;
use Illuminate\Auth\Access\Response;

/** Each question about a box is about one with its cobrador loaded. */
final class CashBoxPolicy
{
    public function view(User $user, CashBox $box): Response
    {
        return Reach::isHeldBy($user, $box->cobrador) ? Response::allow() : Response::denyAsNotFound();
    }

    /** His own: what he starts the day with is his word alone. */
    public function open(User $user): bool
    {
        return $user->isCobrador();
    }

    /** Money goes between him and the office by either's word; what he spent on the way, only by his. */
    public function move(User $user, CashBox $box, MovementKind $kind): Response
    {
        return Reach::unless($kind === MovementKind::Expense && $box->cobrador_id !== $user->id, $this->view($user, $box));
    }

    public function close(User $user, CashBox $box): Response
    {
        return $this->view($user, $box);
    }
}
