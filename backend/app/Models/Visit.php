<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\VisitResult;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;

/**
 * @property int $id
 * @property int $credit_id
 * @property int $user_id
 * @property VisitResult $result
 * @property string|null $note
 * @property float|null $latitude
 * @property float|null $longitude
 * @property CarbonImmutable $visited_at
 * @property CarbonImmutable $recorded_at
 * @property string $idempotency_key
 * @property-read User $user
 */
final class Visit extends Model
{
    use StoresMilliseconds;

    public $timestamps = false;

    /** @return BelongsTo<User, $this> */
    public function user(): BelongsTo
    {
        return $this->belongsTo(User::class);
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'result' => VisitResult::class,
            'latitude' => 'float',
            'longitude' => 'float',
            'visited_at' => 'immutable_datetime',
            'recorded_at' => 'immutable_datetime',
        ];
    }
}
