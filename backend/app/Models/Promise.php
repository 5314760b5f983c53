<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\PromiseState;
use App\Models\Casts\LocalDate;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;

/**
 * What a client said he would pay on a credit until a day ends. Money in centavos.
 *
 * @property int $id
 * @property int $credit_id
 * @property int $amount
 * @property CarbonImmutable $due_on
 * @property PromiseState $state
 * @property int $kept
 * @property int $made_by who wrote it down
 * @property bool $due_told
 * @property bool $broken_told
 * @property CarbonImmutable $created_at
 * @property-read Credit $credit
 * @property-read User $maker
 */
final class Promise extends Model
{
    use StoresMilliseconds;

    public $timestamps = false;

    protected $attributes = ['state' => PromiseState::Open->value, 'kept' => 0];

    /** @return BelongsTo<Credit, $this> */
    public function credit(): BelongsTo
    {
        return $this->belongsTo(Credit::class);
    }

    /** @return BelongsTo<User, $this> */
    public function maker(): BelongsTo
    {
        return $this->belongsTo(User::class, 'made_by');
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'due_on' => LocalDate::class,
            'state' => PromiseState::class,
            'due_told' => 'boolean',
            'broken_told' => 'boolean',
            'created_at' => 'immutable_datetime',
        ];
    }
}
