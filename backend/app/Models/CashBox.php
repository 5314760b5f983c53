<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\BoxState;
use App\Models\Casts\LocalDate;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;
use Illuminate\Database\Eloquent\Relations\HasMany;

/**
 * The cash of a cobrador on a day.
 *
 * @property int $id
 * @property int $cobrador_id
 * @property CarbonImmutable $day
 * @property BoxState $state
 * @property int $opening
 * @property bool $opening_declared
 * @property int|null $opening_carried what his last box declared
 * @property int|null $opening_difference
 * @property string|null $opening_reason
 * @property int $payments
 * @property int $collected
 * @property int $floats
 * @property int $deliveries
 * @property int $hand_ins
 * @property int $expenses
 * @property int $surplus refused cash that lies beside it, in none of the other figures
 * @property int $expected
 * @property int|null $declared
 * @property int|null $difference
 * @property string|null $reason
 * @property bool $requires_reconciliation
 * @property bool $corrected
 * @property CarbonImmutable $opened_at
 * @property int|null $opened_by null: it opened itself
 * @property CarbonImmutable|null $closed_at
 * @property int|null $closed_by
 * @property CarbonImmutable|null $open_told_on
 * @property int $version
 * @property-read User $cobrador
 * @property-read User|null $opener
 * @property-read User|null $closer
 * @property-read Collection<int, CashMovement> $movements
 */
final class CashBox extends Model
{
    use StoresMilliseconds;

    /** @return Builder<self> */
    public static function ofDay(int $cobradorId, CarbonImmutable $day): Builder
    {
        return self::query()->where('cobrador_id', $cobradorId)->where('day', $day->format('Y-m-d'));
    }

    /** What the last box before that day declared; null without one, or when that one was never counted. */
    public static function carriedTo(int $cobradorId, CarbonImmutable $day): ?int
    {
        return self::query()->where('cobrador_id', $cobradorId)->where('day', '<', $day->format('Y-m-d'))
            ->orderByDesc('day')->first()?->declared;
    }

    public function isClosed(): bool
    {
        return $this->state === BoxState::Closed;
    }

    /** What was to be in it by the figures it holds. */
    public function inAndOut(): int
    {
        return $this->opening + $this->collected + $this->floats - $this->deliveries - $this->hand_ins - $this->expenses;
    }

    /** Whoever counted it must count it again; what he declared stays to be compared. */
    public function openAgain(): void
    {
        $this->state = BoxState::Open;
        $this->requires_reconciliation = true;
    }

    /** @return BelongsTo<User, $this> */
    public function cobrador(): BelongsTo
    {
        return $this->belongsTo(User::class, 'cobrador_id');
    }

    /** @return BelongsTo<User, $this> */
    public function opener(): BelongsTo
    {
        return $this->belongsTo(User::class, 'opened_by');
    }

    /** @return BelongsTo<User, $this> */
    public function closer(): BelongsTo
    {
        return $this->belongsTo(User::class, 'closed_by');
    }

    /** @return HasMany<CashMovement, $this> */
    public function movements(): HasMany
    {
        return $this->hasMany(CashMovement::class, 'box_id')->orderBy('id');
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'day' => LocalDate::class,
            'state' => BoxState::class,
            'opening_declared' => 'boolean',
            'requires_reconciliation' => 'boolean',
            'corrected' => 'boolean',
            'opened_at' => 'immutable_datetime',
            'closed_at' => 'immutable_datetime',
            'open_told_on' => LocalDate::class,
        ];
    }
}
