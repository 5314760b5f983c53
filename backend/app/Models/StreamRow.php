<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\RowType;
use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;

/**
 * @property int $id
 * @property string $stream
 * @property int $seq
 * @property RowType $type
 * @property int|null $client_id
 * @property int|null $credit_id
 * @property int|null $actor_id
 * @property int|null $run_id
 * @property bool $quiet never counts as unread
 * @property array<string, mixed> $payload
 * @property CarbonImmutable $created_at
 */
final class StreamRow extends Model
{
    use StoresMilliseconds;

    public $timestamps = false;

    /** @return array<string, string> */
    protected function casts(): array
    {
        return [
            'type' => RowType::class,
            'quiet' => 'boolean',
            'payload' => 'array',
            'created_at' => 'immutable_datetime',
        ];
    }
}
