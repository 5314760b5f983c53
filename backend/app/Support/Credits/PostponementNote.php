<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Models\Installment;
use Carbon\CarbonImmutable;
use Illuminate\Support\Collection;
use Illuminate\Support\Str;

/** Says on a credit why its dates are others than the client was told. */
final class PostponementNote
{
    /**
     * @param  Collection<int, Installment>  $installments  as they were
     * @param  non-empty-array<int, CarbonImmutable>  $moves  the new date by number
     * @param  array<string, string>  $holidays  name by date
     */
    public static function text(Collection $installments, array $moves, array $holidays): string
    {
        $moved = $installments->filter(fn (Installment $one): bool => isset($moves[$one->number]));
        $causes = $moved
            ->map(fn (Installment $one): string => $one->due_on->format('Y-m-d'))
            ->filter(fn (string $date): bool => isset($holidays[$date]))
            ->map(fn (string $date): string => "{$holidays[$date]} ({$moved->first(fn (Installment $one): bool => $one->due_on->format('Y-m-d') === $date)?->due_on->format('d/m/Y')})");
        $dates = $moved->map(fn (Installment $one): string => "la {$one->number} vence el {$moves[$one->number]->format('d/m/Y')}");
        $shown = $dates->count() > 3 ? collect([$dates->first(), '…', $dates->last()]) : $dates;

        return Str::limit('Feriado: '.$causes->join(', ').'. Cuotas que se mueven: '.$shown->join('; ').'.', config('credit.note_length') - 3);
    }
}
