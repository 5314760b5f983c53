<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Casts\LocalDate;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;

/**
 * National when it names no department.
 *
 * @property int $id
 * @property CarbonImmutable $date
 * @property string $name
 * @property string|null $department
 */
final class Holiday extends Model
{
    public $timestamps = false;

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['date' => LocalDate::class];
    }
}
