<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\AttentionChange;
use App\Enums\AttentionLevel;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;

/**
 * Where the last check that saw a difference left a listed credit. Written by SQL alone.
 *
 * @property int $credit_id
 * @property int $client_id
 * @property int $manager_id his client's, as is the next
 * @property int|null $cobrador_id
 * @property AttentionLevel $level
 * @property AttentionLevel|null $previous_level
 * @property AttentionChange $change what that check told
 * @property CarbonImmutable $since when it reached this level
 * @property CarbonImmutable $last_told_at
 * @property int $run_id
 */
final class AttentionState extends Model
{
    use StoresMilliseconds;

    public $timestamps = false;

    public $incrementing = false;

    protected $primaryKey = 'credit_id';

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'level' => AttentionLevel::class,
            'previous_level' => AttentionLevel::class,
            'change' => AttentionChange::class,
            'since' => 'immutable_datetime',
            'last_told_at' => 'immutable_datetime',
        ];
    }
}
