<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\AttentionChange;
use App\Enums\AttentionLevel;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;

/**
 * What one run changed about one credit, with whose client it was then. Written by SQL alone.
 *
 * @property int $run_id
 * @property int $credit_id
 * @property int $client_id
 * @property int $manager_id
 * @property int|null $cobrador_id
 * @property AttentionChange $change
 * @property AttentionLevel|null $level
 * @property AttentionLevel|null $previous_level
 * @property-read CheckRun $run
 * @property-read Client $client
 * @property-read User|null $cobrador
 */
final class AttentionEntry extends Model
{
    public $timestamps = false;

    protected $table = 'attention_history';

    /** @return BelongsTo<CheckRun, $this> */
    public function run(): BelongsTo
    {
        return $this->belongsTo(CheckRun::class);
    }

    /** @return BelongsTo<Client, $this> */
    public function client(): BelongsTo
    {
        return $this->belongsTo(Client::class);
    }

    /** @return BelongsTo<User, $this> */
    public function cobrador(): BelongsTo
    {
        return $this->belongsTo(User::class, 'cobrador_id');
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'change' => AttentionChange::class,
            'level' => AttentionLevel::class,
            'previous_level' => AttentionLevel::class,
        ];
    }
}
