<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\ErrorCode;
use App\Enums\Settlement;
use App\Models\Casts\LocalDate;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;

/**
 * Cash that a cobrador holds for a payment that was refused.
 *
 * @property int $id
 * @property string $key of the refused payment
 * @property int $cobrador_id
 * @property int $credit_id as the phone said it: such a credit may not exist
 * @property int $amount
 * @property ErrorCode $code
 * @property CarbonImmutable $taken_at
 * @property CarbonImmutable $day
 * @property CarbonImmutable $recorded_at
 * @property int $settled 0 or 1, for the order of a list
 * @property Settlement|null $settled_as
 * @property CarbonImmutable|null $settled_at
 * @property int|null $settled_by
 * @property-read User $cobrador
 * @property-read User|null $settler
 * @property-read Credit|null $credit
 */
final class RefusedPayment extends Model
{
    use StoresMilliseconds;

    protected $attributes = ['settled' => 0, 'settled_as' => null, 'settled_at' => null, 'settled_by' => null];

    /** @return BelongsTo<User, $this> */
    public function cobrador(): BelongsTo
    {
        return $this->belongsTo(User::class, 'cobrador_id');
    }

    /** @return BelongsTo<User, $this> */
    public function settler(): BelongsTo
    {
        return $this->belongsTo(User::class, 'settled_by');
    }

    /** @return BelongsTo<Credit, $this> */
    public function credit(): BelongsTo
    {
        return $this->belongsTo(Credit::class);
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'code' => ErrorCode::class,
            'taken_at' => 'immutable_datetime',
            'day' => LocalDate::class,
            'recorded_at' => 'immutable_datetime',
            'settled_as' => Settlement::class,
            'settled_at' => 'immutable_datetime',
        ];
    }
}
