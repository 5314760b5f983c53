<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;

/**
 * Append-only. The system's own have no user.
 *
 * @property int $id
 * @property int $credit_id
 * @property int|null $user_id
 * @property string $body
 * @property CarbonImmutable $created_at
 * @property-read User|null $user
 */
final class CreditNote extends Model
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
        return ['created_at' => 'immutable_datetime'];
    }
}
