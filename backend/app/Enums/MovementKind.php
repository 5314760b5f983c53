<?php

declare(strict_types=1);

namespace App\Enums;

enum MovementKind: string
{
    case HandIn = 'hand_in';
    case Expense = 'expense';
    case Float = 'float';

    /** Written with the delivery of a credit, never by itself. */
    case Delivery = 'delivery';
}
