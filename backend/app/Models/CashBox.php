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
 * @property int|null $opening_carried what he held from the days before
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

    /**
     * What he holds from the days before: what his last box declared, or by its figures when it was never counted. A box
     * that opened itself began at nothing, so what the one before it held is still there. Null without any.
     */
    public static function carriedTo(int $cobradorId, CarbonImmutable $day): ?int
    {
        $carried = self::sinceDeclaredOpening(self::query()->from('cash_boxes', 'b')
            ->where('b.cobrador_id', $cobradorId)
            ->where('b.day', '<', $day->format('Y-m-d')), 'AND d.day < ?', [$day->format('Y-m-d')])
            ->selectRaw('CAST(sum(coalesce(b.declared, b.expected)) AS bigint) AS carried')
            ->value('carried');

        return $carried === null ? null : (int) $carried;
    }

    /**
     * The last box whose opening somebody declared, and those after it.
     *
     * @param  Builder<self>  $boxes  of one cobrador each, as b
     * @param  string  $which  more about that box, as d
     * @param  list<string>  $bindings  of $which
     * @return Builder<self>
     */
    public static function sinceDeclaredOpening(Builder $boxes, string $which = '', array $bindings = []): Builder
    {
        return $boxes->whereRaw(
            "NOT EXISTS (SELECT 1 FROM cash_boxes d WHERE d.cobrador_id = b.cobrador_id AND d.opening_declared AND d.day > b.day {$which})",
            $bindings,
        );
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
