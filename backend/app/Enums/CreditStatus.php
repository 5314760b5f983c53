<?php

declare(strict_types=1);

namespace App\Enums;

enum CreditStatus: string
{
    case PendingApproval = 'pending_approval';
    case WaitingDelivery = 'waiting_delivery';
    case Active = 'active';
    case Completed = 'completed';
    case Defaulted = 'defaulted';
    case Cancelled = 'cancelled';
    case Rejected = 'rejected';
}
