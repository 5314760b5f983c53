<?php

declare(strict_types=1);

namespace Tests\Arch;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use Tests\Arch\Rules\Rule;

final class ArchTest extends TestCase
{
    /** @return iterable<string, array{Rule}> */
    public static function rules(): iterable
    {
        foreach (HouseRules::all() as $rule) {
            yield class_basename($rule) => [$rule];
        }
    }

    #[DataProvider('rules')]
    #[TestDox('the tree keeps the rule $_dataName')]
    public function test_the_tree_keeps_the_rule(Rule $rule): void
    {
        $breaches = [];

        foreach (HouseRules::tree() as $file) {
            foreach ($rule->breaches($file) as $line) {
                $breaches[] = "{$file->path}:{$line}";
            }
        }

        self::assertSame([], $breaches, implode("\n", [...$breaches, '→ '.$rule->advice()]));
    }
}
