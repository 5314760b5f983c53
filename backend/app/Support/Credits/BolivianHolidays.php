<?php

declare(strict_types=1);

namespace App\Support\Credits;

use Carbon\CarbonImmutable;

/** The public holidays of a year: national, and the day of each department. */
final class BolivianHolidays
{
    private const NATIONAL = [
        '01-01' => 'Año Nuevo',
        '01-22' => 'Día del Estado Plurinacional',
        '05-01' => 'Día del Trabajo',
        '06-21' => 'Año Nuevo Andino Amazónico',
        '08-06' => 'Día de la Independencia',
        '11-02' => 'Todos Santos',
        '12-25' => 'Navidad',
    ];

    /** Days from Easter Sunday. */
    private const BY_EASTER = [
        -48 => 'Lunes de Carnaval',
        -47 => 'Martes de Carnaval',
        -2 => 'Viernes Santo',
        60 => 'Corpus Christi',
    ];

    private const DEPARTMENTAL = [
        'Oruro' => '02-10',
        'Tarija' => '04-15',
        'Chuquisaca' => '05-25',
        'La Paz' => '07-16',
        'Cochabamba' => '09-14',
        'Santa Cruz' => '09-24',
        'Pando' => '09-24',
        'Potosí' => '11-10',
        'Beni' => '11-18',
    ];

    /** @return list<string> */
    public static function departments(): array
    {
        return array_keys(self::DEPARTMENTAL);
    }

    /** @return list<array{date: string, name: string, department: string|null}> */
    public static function of(int $year): array
    {
        $holidays = [];

        foreach (self::NATIONAL as $day => $name) {
            $holidays[] = ['date' => self::observed("{$year}-{$day}"), 'name' => $name, 'department' => null];
        }

        foreach (self::BY_EASTER as $offset => $name) {
            $holidays[] = ['date' => self::easter($year)->addDays($offset)->format('Y-m-d'), 'name' => $name, 'department' => null];
        }

        foreach (self::DEPARTMENTAL as $department => $day) {
            $holidays[] = ['date' => self::observed("{$year}-{$day}"), 'name' => "Día de {$department}", 'department' => $department];
        }

        return $holidays;
    }

    /** Supreme decree 2750: what falls on a Sunday is kept on the Monday. */
    private static function observed(string $date): string
    {
        $day = CarbonImmutable::parse($date, 'UTC');

        return ($day->isSunday() ? $day->addDay() : $day)->format('Y-m-d');
    }

    /** The Gregorian computus of Meeus, Jones and Butcher: ext-calendar is not everywhere. */
    private static function easter(int $year): CarbonImmutable
    {
        $a = $year % 19;
        [$b, $c] = [intdiv($year, 100), $year % 100];
        $g = intdiv(8 * $b + 13, 25);
        $h = (19 * $a + $b - intdiv($b, 4) - $g + 15) % 30;
        $l = (32 + 2 * ($b % 4) + 2 * intdiv($c, 4) - $h - $c % 4) % 7;
        $m = intdiv($a + 11 * $h + 22 * $l, 451);
        $days = $h + $l - 7 * $m + 114;

        return CarbonImmutable::parse(sprintf('%04d-%02d-%02d', $year, intdiv($days, 31), $days % 31 + 1), 'UTC');
    }
}
