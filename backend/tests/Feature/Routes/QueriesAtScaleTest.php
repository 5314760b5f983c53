<?php

declare(strict_types=1);

namespace Tests\Feature\Routes;

use App\Models\User;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\LenderOfScale;
use Tests\Support\Routes\Scene;
use Tests\Support\Routes\SeededRecords;
use Tests\TestCase;

/** A lender twenty times as large is answered in as many queries, and its books add up as well. */
final class QueriesAtScaleTest extends TestCase
{
    use LenderOfScale;

    private const SMALL = 1;

    private const LARGE = 20;

    private const READERS = ['admin' => 'admin', 'manager' => 'carla.ibanez', 'cobrador' => 'maribel.quisbert'];

    /** @var array<string, string> by role */
    private array $tokens = [];

    public function test_every_list_and_record_is_read_in_as_many_queries(): void
    {
        $small = $this->measuredAt(self::SMALL);
        $large = $this->measuredAt(self::LARGE);

        self::assertGreaterThan(60, count($small));
        self::assertSame($small, $large, 'A route that asks more often of a larger lender.');
    }

    #[TestWith([self::SMALL])]
    #[TestWith([self::LARGE])]
    public function test_every_credit_and_box_adds_up(int $scale): void
    {
        $this->useLender($scale);

        self::assertSame(0, Artisan::call('portfolio:verify'), Artisan::output());
    }

    /** @return array<string, string> status and queries by route and role */
    private function measuredAt(int $scale): array
    {
        $this->useLender($scale);
        Http::fake();

        foreach (self::READERS as $role => $login) {
            $this->tokens[$role] = Scene::tokenOf(User::query()->where('email', "{$login}@sajama.example")->firstOrFail());
        }

        $measured = [];

        foreach (SeededRecords::of(User::query()->where('email', 'maribel.quisbert@sajama.example')->sole())->paths() as $route => $path) {
            foreach (array_keys(self::READERS) as $role) {
                $measured += $this->measured("{$route} by {$role}", $role, $path);
            }
        }

        return $measured;
    }

    /** @return array<string, string> of its first page and its second */
    private function measured(string $name, string $role, string $path): array
    {
        // What is new to him is opened by the first call.
        $next = $this->read($role, $path)[1];
        $measured = [$name => $this->read($role, $path)[0]];

        return $next === null ? $measured : $measured + ["{$name}, second page" => $this->read($role, "{$path}?cursor={$next}")[0]];
    }

    /** @return array{string, string|null} status and queries, and where the list goes on */
    private function read(string $role, string $path): array
    {
        $this->app['auth']->forgetGuards();
        DB::flushQueryLog();
        DB::enableQueryLog();
        $answer = $this->getJson($path, ['Authorization' => "Bearer {$this->tokens[$role]}"]);
        DB::disableQueryLog();

        return ["{$answer->status()} in ".count(DB::getQueryLog()), $answer->json('data.meta.next_cursor')];
    }
}
