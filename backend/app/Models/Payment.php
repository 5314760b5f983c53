<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\PaymentKind;
use App\Enums\PaymentMethod;
use App\Models\Casts\LocalDate;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Database\Factories\PaymentFactory;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Database\Eloquent\Factories\HasFactory;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;
use Illuminate\Database\Eloquent\Relations\HasMany;
use Illuminate\Database\Eloquent\Relations\HasOne;

/**
 * A reversal is a row of its own, with a positive amount.
 *
 * @property int $id
 * @property int $credit_id
 * @property int $client_id
 * @property int $received_by
 * @property int|null $cobrador_id
 * @property int $amount
 * @property PaymentKind $kind
 * @property int|null $reverses_id
 * @property string|null $reason
 * @property PaymentMethod $method
 * @property CarbonImmutable $taken_at
 * @property CarbonImmutable $recorded_at
 * @property CarbonImmutable $day
 * @property int $balance_after
 * @property bool $is_recovery taken on a credit already written off
 * @property string $idempotency_key
 * @property-read Credit $credit
 * @property-read Client $client
 * @property-read User $receiver
 * @property-read User|null $cobrador
 * @property-read Payment|null $reversal
 * @property-read Collection<int, PaymentAllocation> $allocations
 */
final class Payment extends Model
{
    /** @use HasFactory<PaymentFactory> */
    use HasFactory;

    use StoresMilliseconds;

    protected $attributes = ['kind' => 'payment', 'reverses_id' => null, 'reason' => null, 'is_recovery' => false];

    /** Only then is it in a box: a cobrador received it himself. */
    public function isCashOfCobrador(): bool
    {
        return $this->method === PaymentMethod::Cash && $this->received_by === $this->cobrador_id;
    }

    /** @return BelongsTo<Credit, $this> */
    public function credit(): BelongsTo
    {
        return $this->belongsTo(Credit::class);
    }

    /** @return BelongsTo<Client, $this> */
    public function client(): BelongsTo
    {
        return $this->belongsTo(Client::class);
    }

    /** @return BelongsTo<User, $this> */
    public function receiver(): BelongsTo
    {
        return $this->belongsTo(User::class, 'received_by');
    }

    /** @return BelongsTo<User, $this> */
    public function cobrador(): BelongsTo
    {
        return $this->belongsTo(User::class, 'cobrador_id');
    }

    /** @return HasMany<PaymentAllocation, $this> */
    public function allocations(): HasMany
    {
        return $this->hasMany(PaymentAllocation::class);
    }

    /** @return HasOne<Payment, $this> */
    public function reversal(): HasOne
    {
        return $this->hasOne(self::class, 'reverses_id');
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'kind' => PaymentKind::class,
            'method' => PaymentMethod::class,
            'taken_at' => 'immutable_datetime',
            'recorded_at' => 'immutable_datetime',
            'day' => LocalDate::class,
            'is_recovery' => 'boolean',
        ];
    }
}
