<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;

/**
 * Append-only: who did what to which record, from which device.
 *
 * @property int $id
 * @property int|null $user_id
 * @property string $action
 * @property string $record_type
 * @property string $record_id
 * @property string|null $device
 * @property array<string, mixed> $changes
 * @property CarbonImmutable $created_at
 * @property-read User|null $user
 */
final class Audit extends Model
{
    use StoresMilliseconds;

    public $timestamps = false;

    protected $table = 'audit';

    /** @return BelongsTo<User, $this> */
    public function user(): BelongsTo
    {
        return $this->belongsTo(User::class);
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['changes' => 'array', 'created_at' => 'immutable_datetime'];
    }
}
