<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Concerns\StoresMilliseconds;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;

/**
 * @property string $name
 * @property int $head the last number given, 0 before the first
 * @property int $floor the lowest number still kept
 * @property string $epoch changes when the numbering starts anew
 * @property CarbonImmutable $last_at
 */
final class Stream extends Model
{
    use StoresMilliseconds;

    public $timestamps = false;

    public $incrementing = false;

    protected $primaryKey = 'name';

    protected $keyType = 'string';

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['last_at' => 'immutable_datetime'];
    }
}
