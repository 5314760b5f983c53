<?php

declare(strict_types=1);

namespace App\Enums;

enum RowType: string
{
    case PaymentReceived = 'payment_received';
    case CreditAttention = 'credit_attention';
    case ClientAssigned = 'client_assigned';
    case ClientUnassigned = 'client_unassigned';
    case CheckFinished = 'check_finished';
    case PaymentReversed = 'payment_reversed';
    case PaymentRefused = 'payment_refused';
    case PromiseDue = 'promise_due';
    case PromiseBroken = 'promise_broken';
    case CashDifference = 'cash_difference';
    case BoxOpen = 'box_open';
    case CobradorSilent = 'cobrador_silent';
    case PortfolioDrift = 'portfolio_drift';
    case Notice = 'notice';
    case Redacted = 'redacted';

    /** The name of the broadcast event that carries such a row. */
    public function event(): string
    {
        return match ($this) {
            self::PaymentReceived => 'payment.received',
            self::CreditAttention => 'credit.requires.attention',
            default => 'notification',
        };
    }
}
