<?php

declare(strict_types=1);

namespace Tests\Support;

use Closure;
use PHPUnit\Framework\AssertionFailedError;
use Random\Engine\Mt19937;
use Random\Randomizer;
use Throwable;

/** Checks a rule on cases drawn at random; the seed in the failure repeats them: VIGIA_SEED=… */
trait ManyCases
{
    /** @param  Closure(Randomizer): mixed  $case */
    private function manyCases(Closure $case, int $times = 1_000): void
    {
        $seed = (int) (getenv('VIGIA_SEED') ?: random_int(1, 2 ** 31));
        $random = new Randomizer(new Mt19937($seed));
        $times = self::timesHere($times);

        for ($number = 1; $number <= $times; $number++) {
            try {
                $case($random);
            } catch (Throwable $failure) {
                throw new AssertionFailedError("VIGIA_SEED={$seed}, case {$number}: {$failure->getMessage()}", 0, $failure);
            }
        }
    }

    /** What the rules are worth is shown on SQLite; a tenth shows that PostgreSQL reads the same SQL in the same way. */
    private static function timesHere(int $times): int
    {
        return getenv('DB_CONNECTION') === 'pgsql' ? intdiv($times + 9, 10) : $times;
    }
}
