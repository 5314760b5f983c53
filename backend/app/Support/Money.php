<?php

declare(strict_types=1);

namespace App\Support;

/** Money is an integer number of centavos inside and a string like "1234.50" on the wire; never a float. */
final class Money
{
    /** Fifteen digits with the centavos: sums of a whole portfolio still fit an integer. */
    private const WIRE = '/\A\d{1,13}\.\d{2}\z/';

    /** @return int|null centavos; null when it is not an amount as the wire writes it */
    public static function parse(mixed $wire): ?int
    {
        return is_string($wire) && preg_match(self::WIRE, $wire) === 1
            ? (int) str_replace('.', '', $wire)
            : null;
    }

    public static function wire(int $centavos): string
    {
        return self::signed($centavos, '.', '');
    }

    /** As people read it: "Bs 1.234,50". */
    public static function shown(int $centavos): string
    {
        return 'Bs '.self::signed($centavos, ',', '.');
    }

    /** Basis points to a rate on the wire: 270 is "2.70". */
    public static function rate(int $basisPoints): string
    {
        return self::wire($basisPoints);
    }

    private static function signed(int $centavos, string $point, string $thousands): string
    {
        [$whole, $rest] = [intdiv(abs($centavos), 100), abs($centavos) % 100];

        return ($centavos < 0 ? '-' : '')
            .preg_replace('/\B(?=(\d{3})+\z)/', $thousands, (string) $whole)
            .$point.sprintf('%02d', $rest);
    }
}
