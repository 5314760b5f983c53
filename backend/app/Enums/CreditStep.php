<?php

declare(strict_types=1);

namespace App\Enums;

/** A step in the life of a credit that moves no money: who may take it, from where, to where. */
enum CreditStep: string
{
    case Approve = 'approve';
    case Reject = 'reject';
    case Cancel = 'cancel';

    /** Writes it off (castigado). */
    case Default = 'default';

    /** Of the policy of credits. */
    public function ability(): string
    {
        return $this === self::Default ? 'default' : 'decide';
    }

    /** @return non-empty-list<CreditStatus> */
    public function startsFrom(): array
    {
        return match ($this) {
            self::Approve => [CreditStatus::PendingApproval],
            self::Reject => [CreditStatus::PendingApproval, CreditStatus::WaitingDelivery],
            self::Cancel, self::Default => [CreditStatus::Active],
        };
    }

    public function leadsTo(): CreditStatus
    {
        return match ($this) {
            self::Approve => CreditStatus::WaitingDelivery,
            self::Reject => CreditStatus::Rejected,
            self::Cancel => CreditStatus::Cancelled,
            self::Default => CreditStatus::Defaulted,
        };
    }

    /** Why it cannot be taken from anywhere else. */
    public function refusal(): string
    {
        return match ($this) {
            self::Approve => 'El crédito no está pendiente de aprobación.',
            self::Reject => 'El crédito ya se entregó o ya terminó: no se puede rechazar.',
            self::Cancel => 'Solo se anula un crédito activo.',
            self::Default => 'Solo se castiga un crédito activo.',
        };
    }

    public function audited(): string
    {
        return match ($this) {
            self::Approve => 'credit.approved',
            self::Reject => 'credit.rejected',
            self::Cancel => 'credit.cancelled',
            self::Default => 'credit.defaulted',
        };
    }

    public function done(): string
    {
        return match ($this) {
            self::Approve => 'Crédito aprobado.',
            self::Reject => 'Crédito rechazado.',
            self::Cancel => 'Crédito anulado.',
            self::Default => 'Crédito castigado.',
        };
    }
}
