<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Actions\Credits\AddHolidays;
use App\Actions\Credits\PostponeCredits;
use App\Models\Holiday;
use App\Support\Credits\BolivianHolidays;
use Illuminate\Console\Command;
use Illuminate\Support\Facades\Validator;

final class ApplyHolidays extends Command
{
    // Some 50 ms of a locked database, 2.6 ms a credit: nobody notices a payment that waits behind it.
    private const CREDITS_AT_ONCE = 20;

    protected $signature = 'holidays:apply
        {--date= : day of a decree that is not yet known, YYYY-MM-DD}
        {--name= : its name}
        {--department= : where it holds; left out, in the whole country}
        {--year= : add the holidays of the law for this year}';

    protected $description = 'Move unpaid due dates that fall on a holiday to the next collection day';

    public function handle(AddHolidays $add, PostponeCredits $postpone): int
    {
        $wrong = $this->wrong();

        if ($wrong !== []) {
            array_map(fn (string $one) => $this->components->error($one), $wrong);

            return self::INVALID;
        }

        $new = $add->handle($this->given());
        $moved = 0;

        foreach (array_chunk(Holiday::creditsDueOnOne(), self::CREDITS_AT_ONCE) as $ids) {
            $moved += $postpone->handle($ids);
        }

        $this->components->info("Feriados nuevos: {$new}. Créditos con fechas movidas: {$moved}.");

        return self::SUCCESS;
    }

    /** @return list<string> */
    private function wrong(): array
    {
        return array_values(Validator::make($this->options(), [
            'date' => ['nullable', 'date_format:Y-m-d', 'required_with:name,department'],
            'name' => ['nullable', 'string', 'max:120', 'required_with:date'],
            'department' => ['nullable', 'string', 'in:'.implode(',', BolivianHolidays::departments())],
            'year' => ['nullable', 'integer', 'between:2000,2100'],
        ])->errors()->all());
    }

    /** @return list<array{date: string, name: string, department: string|null}> */
    private function given(): array
    {
        $decree = $this->option('date') === null
            ? []
            : [['date' => $this->option('date'), 'name' => $this->option('name'), 'department' => $this->option('department')]];

        return [...$decree, ...($this->option('year') === null ? [] : BolivianHolidays::of((int) $this->option('year')))];
    }
}
