<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use Random\Engine\Mt19937;
use Random\Randomizer;

/** Chance that falls the same way every time: one die for each thing, so that no thing depends on another. */
final readonly class Dice
{
    private Randomizer $random;

    public function __construct(string $of)
    {
        $this->random = new Randomizer(new Mt19937(crc32("sajama {$of}")));
    }

    public function between(int $least, int $most): int
    {
        return $this->random->getInt($least, $most);
    }

    public function percent(int $chance): bool
    {
        return $this->between(1, 100) <= $chance;
    }

    /**
     * @template T
     *
     * @param  non-empty-list<T>  $choices
     * @return T
     */
    public function pick(array $choices): mixed
    {
        return $choices[$this->between(0, count($choices) - 1)];
    }

    /**
     * @param  array<string, int>  $counts
     * @return list<string> each as often as its count says, in any order
     */
    public function shuffled(array $counts): array
    {
        $all = [];

        foreach ($counts as $what => $count) {
            array_push($all, ...array_fill(0, $count, $what));
        }

        return $this->random->shuffleArray($all);
    }
}
