<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\MovementKind;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;

/**
 * Cash that went into a box or out of it, and was no payment.
 *
 * @property int $id
 * @property int $box_id
 * @property MovementKind $kind
 * @property int $amount
 * @property string|null $note
 * @property int|null $credit_id whose principal it is
 * @property int $made_by
 * @property CarbonImmutable $created_at
 * @property-read User $maker
 */
final class CashMovement extends Model
{
    use StoresMilliseconds;

    public $timestamps = false;

    protected $attributes = ['note' => null, 'credit_id' => null];

    /** @return BelongsTo<User, $this> */
    public function maker(): BelongsTo
    {
        return $this->belongsTo(User::class, 'made_by');
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['kind' => MovementKind::class, 'created_at' => 'immutable_datetime'];
    }
}
