<?php

declare(strict_types=1);

namespace Tests\Unit;

use App\Support\Money;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Random\Randomizer;
use Tests\Support\ManyCases;

final class MoneyTest extends TestCase
{
    use ManyCases;

    /** @return iterable<array{mixed}> */
    public static function noMoney(): iterable
    {
        yield from array_map(fn (mixed $wire): array => [$wire], [
            '1.005', '1,50', '1.5', '1', '.50', '1.', '-1.00', '+1.00', ' 1.00', "1.00\n", '1.00 ', '1e3.00', 'NaN', 'INF',
            '1.234,50', '1,234.50', '0x1.00', '٣.٠٠', '', str_repeat('9', 14).'.00', 1, 1.5, NAN, true, null, ['1.00'],
        ]);
    }

    #[DataProvider('noMoney')]
    public function test_what_is_no_amount_on_the_wire_is_refused(mixed $wire): void
    {
        self::assertNull(Money::parse($wire));
    }

    #[TestWith(['0.00', 0])]
    #[TestWith(['0.01', 1])]
    #[TestWith(['210.00', 21_000])]
    #[TestWith(['9999999999999.99', 999_999_999_999_999])]
    public function test_the_wire_is_read_to_the_centavo(string $wire, int $centavos): void
    {
        self::assertSame($centavos, Money::parse($wire));
        self::assertSame($wire, Money::wire($centavos));
    }

    #[TestWith([0, 'Bs 0,00'])]
    #[TestWith([5, 'Bs 0,05'])]
    #[TestWith([99_999, 'Bs 999,99'])]
    #[TestWith([123_450, 'Bs 1.234,50'])]
    #[TestWith([100_000_000, 'Bs 1.000.000,00'])]
    public function test_people_read_points_for_thousands_and_a_comma(int $centavos, string $shown): void
    {
        self::assertSame($shown, Money::shown($centavos));
    }

    public function test_what_is_written_is_read_back(): void
    {
        $this->manyCases(function (Randomizer $random): void {
            $centavos = $random->getInt(0, 10 ** $random->getInt(1, 15) - 1);
            self::assertSame($centavos, Money::parse(Money::wire($centavos)));
        });
    }
}
