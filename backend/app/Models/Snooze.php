<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\SnoozeUntil;
use App\Enums\WakeReason;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;

/**
 * The last sleep of a credit in the inbox of one person.
 *
 * @property int $user_id
 * @property int $credit_id
 * @property SnoozeUntil $until
 * @property CarbonImmutable|null $until_at
 * @property CarbonImmutable $wake_by
 * @property CarbonImmutable $slept_at
 * @property CarbonImmutable|null $woken_at null: asleep
 * @property WakeReason|null $reason
 */
final class Snooze extends Model
{
    use StoresMilliseconds;

    public $timestamps = false;

    public $incrementing = false;

    protected $primaryKey = null;

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'until' => SnoozeUntil::class,
            'until_at' => 'immutable_datetime',
            'wake_by' => 'immutable_datetime',
            'slept_at' => 'immutable_datetime',
            'woken_at' => 'immutable_datetime',
            'reason' => WakeReason::class,
        ];
    }
}
