<?php

declare(strict_types=1);

namespace App\Models;

use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;

/**
 * @property int $id
 * @property int $payment_id
 * @property int $installment_id
 * @property int $amount
 * @property bool $settled this payment settled the instalment
 * @property-read Payment $payment
 * @property-read Installment $installment
 */
final class PaymentAllocation extends Model
{
    public $timestamps = false;

    /** @return BelongsTo<Payment, $this> */
    public function payment(): BelongsTo
    {
        return $this->belongsTo(Payment::class);
    }

    /** @return BelongsTo<Installment, $this> */
    public function installment(): BelongsTo
    {
        return $this->belongsTo(Installment::class);
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['settled' => 'boolean'];
    }
}
