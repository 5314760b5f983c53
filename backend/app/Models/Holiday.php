<?php

declare(strict_types=1);

namespace App\Models;

use App\Enums\CreditStatus;
use App\Models\Casts\LocalDate;
use App\Support\Credits\CollectionCalendar;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Query\Builder;

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
        return new CollectionCalendar(array_keys(self::namesIn($department)));
    }

    /** @return array<string, string> name by date, of the whole country and of the department */
    public static function namesIn(string $department): array
    {
        return self::query()->whereNull('department')->orWhere('department', $department)->toBase()->pluck('name', 'date')->all();
    }

    /** @return list<array{date: string, name: string}> from that day on, of the whole country and of the department, if one is named */
    public static function from(CarbonImmutable $day, ?string $department): array
    {
        return array_values(self::query()->toBase()
            ->where('date', '>=', $day->format('Y-m-d'))
            ->where(fn (Builder $either): Builder => $either->whereNull('department')->orWhere('department', $department))
            ->orderBy('date')->orderBy('id')->get(['date', 'name'])
            ->map(fn (object $one): array => ['date' => $one->date, 'name' => $one->name])
            ->all());
    }

    /** @return list<int> of the active credits, those with an unpaid instalment due on a holiday that holds for them */
    public static function creditsDueOnOne(): array
    {
        return self::query()->toBase()
            ->join('installments', 'installments.due_on', '=', 'holidays.date')
            ->join('credits', 'credits.id', '=', 'installments.credit_id')
            ->join('clients', 'clients.id', '=', 'credits.client_id')
            ->join('teams', 'teams.id', '=', 'clients.team_id')
            ->whereColumn('installments.paid', '<', 'installments.amount')
            ->where('credits.status', CreditStatus::Active)
            ->where(fn (Builder $either): Builder => $either
                ->whereNull('holidays.department')->orWhereColumn('holidays.department', 'teams.department'))
            ->distinct()->orderBy('credits.id')->pluck('credits.id')->all();
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['date' => LocalDate::class];
    }
}
