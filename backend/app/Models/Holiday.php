<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Casts\LocalDate;
use App\Support\Credits\CollectionCalendar;
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

    public static function calendarOf(string $department): CollectionCalendar
    {
        $dates = self::query()->whereNull('department')->orWhere('department', $department)->get(['date']);

        return new CollectionCalendar($dates->map(fn (self $holiday): string => $holiday->date->format('Y-m-d')));
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['date' => LocalDate::class];
    }
}
