<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Models\Casts\LocalDate;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Database\Factories\CreditFactory;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Database\Eloquent\Factories\HasFactory;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;
use Illuminate\Database\Eloquent\Relations\HasMany;
use Illuminate\Database\Eloquent\Relations\HasOne;

/**
 * Money in centavos; the rate in basis points (2.70 % is 270).
 *
 * @property int $id
 * @property int $client_id
 * @property int $amount
 * @property int $rate_bp
 * @property int $total
 * @property Frequency $frequency
 * @property int $installments_count
 * @property CreditStatus $status
 * @property int $created_by
 * @property CarbonImmutable|null $delivered_on
 * @property CarbonImmutable|null $first_due_on
 * @property CarbonImmutable|null $end_date
 * @property int $paid
 * @property CarbonImmutable|null $oldest_unpaid_due_on
 * @property int|null $decided_by who approved, rejected, cancelled or wrote off, the last of these
 * @property CarbonImmutable|null $decided_at
 * @property string|null $reason
 * @property CarbonImmutable|null $defaulted_on
 * @property int $version
 * @property-read Client $client
 * @property-read User $creator
 * @property-read User|null $decider
 * @property-read Collection<int, Payment> $payments
 * @property-read Collection<int, Installment> $installments
 * @property-read Collection<int, CreditNote> $notes
 * @property-read Collection<int, AttentionEntry> $attentionHistory
 * @property-read Collection<int, Promise> $promises
 * @property-read Collection<int, Visit> $visits
 * @property-read Collection<int, Snooze> $snoozes
 * @property-read AttentionState|null $attention
 */
final class Credit extends Model
{
    /** @use HasFactory<CreditFactory> */
    use HasFactory;

    use StoresMilliseconds;

    protected $attributes = ['paid' => 0, 'version' => 1];

    /** @return BelongsTo<Client, $this> */
    public function client(): BelongsTo
    {
        return $this->belongsTo(Client::class);
    }

    /** @return BelongsTo<User, $this> */
    public function creator(): BelongsTo
    {
        return $this->belongsTo(User::class, 'created_by');
    }

    /** @return BelongsTo<User, $this> */
    public function decider(): BelongsTo
    {
        return $this->belongsTo(User::class, 'decided_by');
    }

    /** @return HasMany<Installment, $this> */
    public function installments(): HasMany
    {
        return $this->hasMany(Installment::class)->orderBy('number');
    }

    /** @return HasMany<Payment, $this> */
    public function payments(): HasMany
    {
        return $this->hasMany(Payment::class);
    }

    /** @return HasMany<CreditNote, $this> */
    public function notes(): HasMany
    {
        return $this->hasMany(CreditNote::class);
    }

    /** @return HasMany<AttentionEntry, $this> */
    public function attentionHistory(): HasMany
    {
        return $this->hasMany(AttentionEntry::class);
    }

    /** @return HasMany<Promise, $this> */
    public function promises(): HasMany
    {
        return $this->hasMany(Promise::class);
    }

    /** @return HasMany<Visit, $this> */
    public function visits(): HasMany
    {
        return $this->hasMany(Visit::class);
    }

    /** @return HasMany<Snooze, $this> */
    public function snoozes(): HasMany
    {
        return $this->hasMany(Snooze::class);
    }

    /** @return HasOne<AttentionState, $this> */
    public function attention(): HasOne
    {
        return $this->hasOne(AttentionState::class);
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'frequency' => Frequency::class,
            'status' => CreditStatus::class,
            'delivered_on' => LocalDate::class,
            'first_due_on' => LocalDate::class,
            'end_date' => LocalDate::class,
            'oldest_unpaid_due_on' => LocalDate::class,
            'decided_at' => 'immutable_datetime',
            'defaulted_on' => LocalDate::class,
        ];
    }
}
