<?php

declare(strict_types=1);

namespace Tests\Feature\Routes;

use App\Enums\ErrorCode;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\Routes\Scene;
use Tests\Support\Routes\Stage;
use Tests\TestCase;

final class ApiPageTest extends TestCase
{
    use RefreshDatabase;
    use Stage;

    private const LINE = '/^\| `([A-Z]+ [^`]+)` \| ([^|]+) \| ([^|]+) \|([^|]*)\|$/m';

    public function test_the_page_has_one_line_for_every_route_and_none_for_another(): void
    {
        $routes = array_column($this->lines(), 1);
        $page = 'docs/api.md: one line a route, "| `METHOD path` | who may | what it does | codes peculiar to it |"';

        self::assertSame([], array_values(array_diff(self::registered(), $routes)), "Routes without a line. Write it in {$page}");
        self::assertSame([], array_values(array_diff($routes, self::registered())), "Lines without a route. Take them out of {$page}");
        self::assertSame(array_values(array_unique($routes)), $routes, "Routes with two lines in {$page}");
    }

    public function test_every_line_says_who_and_what_and_names_codes_that_exist(): void
    {
        foreach ($this->lines() as [$line, $route, $who, $what, $codes]) {
            self::assertNotSame('', trim($who).trim($what), $line);
            preg_match_all('/`(\w+)`/', $codes, $found);

            foreach ($found[1] as $code) {
                self::assertNotNull(ErrorCode::tryFrom($code), "{$route} names a code that no answer has: {$code}");
            }
        }
    }

    public function test_a_line_names_the_refusals_that_its_route_gives_to_a_role(): void
    {
        $this->setTheStage();
        $codes = array_column($this->lines(), 4, 1);

        foreach ($this->calls() as $route => $call) {
            foreach (Scene::ROLES as $role) {
                if (preg_match('/forbidden|not_found/', $call->answerTo($role), $refusal) === 1) {
                    self::assertStringContainsString("`{$refusal[0]}`", $codes[$route], "docs/api.md, {$route}");
                }
            }
        }
    }

    public function test_no_line_of_a_table_is_written_so_that_this_test_passes_it_over(): void
    {
        preg_match_all('/^\|(?! route \||---).*$/m', $this->page(), $rows);

        self::assertSame($rows[0], array_column($this->lines(), 0));
    }

    /** @return list<array<int, string>> the line, then its parts */
    private function lines(): array
    {
        preg_match_all(self::LINE, $this->page(), $lines, PREG_SET_ORDER);

        return $lines;
    }

    private function page(): string
    {
        return (string) file_get_contents(base_path('../docs/api.md'));
    }
}
