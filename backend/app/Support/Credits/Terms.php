<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Enums\Frequency;

/** What is agreed with the client: amount in centavos, flat rate in basis points, rhythm. */
final readonly class Terms
{
    public function __construct(public int $amount, public int $rateBp, public Frequency $frequency)
    {
    }

    /** The flat rate over the whole term that the law still allows, in basis points. */
    public static function maxRateBp(Frequency $frequency): int
    {
        return intdiv(config('credit.max_monthly_rate_bp') * config("credit.frequencies.{$frequency->value}.term_tenths"), 10);
    }

    public static function installmentsOf(Frequency $frequency): int
    {
        return config("credit.frequencies.{$frequency->value}.installments");
    }

    /** Flat interest, half up. */
    public function total(): int
    {
        return $this->amount + intdiv($this->amount * $this->rateBp + 5_000, 10_000);
    }

    /** @return list<int> the amount of each instalment: floored to the unit, the last takes the rest */
    public function installments(): array
    {
        return self::split($this->total(), self::installmentsOf($this->frequency));
    }

    /** @return list<int> */
    public static function split(int $total, int $count): array
    {
        $each = self::each($total, $count);

        return [...array_fill(0, $count - 1, $each), $total - $each * ($count - 1)];
    }

    public static function each(int $total, int $count): int
    {
        $unit = config('credit.unit');

        return $count === 1 ? $total : intdiv($total, $count * $unit) * $unit;
    }

    /** @return array<string, list<string>> what is wrong, by field; empty when the terms may be given */
    public function errors(): array
    {
        $errors = [];

        if ($this->rateBp < 0 || $this->rateBp > self::maxRateBp($this->frequency)) {
            $errors['interest_rate'][] = 'La tasa supera el máximo legal para esta frecuencia.';
        }

        if ($this->amount <= 0 || $this->amount > config('credit.max_amount')) {
            $errors['amount'][] = 'El monto del crédito no es válido.';
        } elseif ($errors === [] && self::each($this->total(), self::installmentsOf($this->frequency)) === 0) {
            // Only now: the product of a rate without bound is no integer any more.
            $errors['amount'][] = 'El monto es muy pequeño para repartirlo en cuotas.';
        }

        return $errors;
    }
}
