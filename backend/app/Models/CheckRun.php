<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\CheckState;
use App\Enums\CheckTrigger;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;
use Illuminate\Database\Eloquent\Relations\HasMany;

/**
 * One run of credits:check-attention, with the counts of the whole portfolio.
 *
 * @property int $id
 * @property CheckTrigger $trigger
 * @property int|null $started_by
 * @property CarbonImmutable $queued_at
 * @property CarbonImmutable|null $started_at
 * @property CarbonImmutable|null $ended_at
 * @property CheckState $state
 * @property CarbonImmutable|null $lease_until
 * @property int $new
 * @property int $worse
 * @property int $same
 * @property int $cured
 * @property string|null $error
 * @property-read User|null $starter
 */
final class CheckRun extends Model
{
    use StoresMilliseconds;

    public $timestamps = false;

    /** @return BelongsTo<User, $this> */
    public function starter(): BelongsTo
    {
        return $this->belongsTo(User::class, 'started_by');
    }

    /** @return HasMany<CheckCount, $this> */
    public function counts(): HasMany
    {
        return $this->hasMany(CheckCount::class, 'run_id');
    }

    /** Ids rise in the order in which runs end: there is never a second one. */
    public static function lastDone(): ?int
    {
        return self::query()->where('state', CheckState::Done)->max('id');
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'trigger' => CheckTrigger::class,
            'state' => CheckState::class,
            'queued_at' => 'immutable_datetime',
            'started_at' => 'immutable_datetime',
            'ended_at' => 'immutable_datetime',
            'lease_until' => 'immutable_datetime',
        ];
    }
}
