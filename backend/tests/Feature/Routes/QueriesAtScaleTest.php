<?php

declare(strict_types=1);

namespace Tests\Feature\Routes;

use App\Models\User;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\TestWith;
use Symfony\Component\HttpFoundation\Response;
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

    /** The first page of both is full: what asks once for each of fifty rows asks as often of both, and more than this. */
    private const MOST = 30;

    private const READERS = ['admin' => 'admin', 'manager' => 'carla.ibanez', 'cobrador' => 'maribel.quisbert'];

    /** The seed signs nobody in and has nobody act: QueryCountTest fills these. */
    private const OF_WHAT_IS_DONE = ['audit'];

    /** @var array<string, string> by role */
    private array $tokens = [];

    /** @var list<string> routes */
    private array $empty = [];

    public function test_every_list_and_record_is_read_in_as_many_queries(): void
    {
        $small = $this->measuredAt(self::SMALL);
        $large = $this->measuredAt(self::LARGE);

        self::assertGreaterThan(60, count($small));
        // A list that fits on one page of the small one may have a second here.
        self::assertSame($small, array_intersect_key($large, $small), 'A route that asks more often of a larger lender.');
        self::assertLessThanOrEqual(self::MOST, max(array_map(fn (string $answer): int => (int) substr($answer, strlen('200 in ')), $small)));
        self::assertSame([], array_diff(array_unique($this->empty), self::OF_WHAT_IS_DONE), 'An empty list shows nothing: seed what it tells.');
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

        foreach (SeededRecords::of(User::query()->where('email', self::READERS['cobrador'].'@sajama.example')->sole())->paths() as $route => $path) {
            foreach (array_keys(self::READERS) as $role) {
                $measured += $this->measured($route, $role, $path);
            }
        }

        return $measured;
    }

    /** @return array<string, string> of its first page and its second */
    private function measured(string $route, string $role, string $path): array
    {
        // What is new to him is opened by the first call.
        $page = $this->read($role, $path)->json('data');
        $measured = ["{$route} by {$role}" => $this->answerTo($role, $path)];

        if ($role === 'admin' && ($page['data'] ?? null) === []) {
            $this->empty[] = $route;
        }

        $next = $page['meta']['next_cursor'] ?? null;

        return $next === null ? $measured : [
            ...$measured,
            "{$route} by {$role}, second page" => $this->answerTo($role, "{$path}?cursor={$next}"),
        ];
    }

    private function answerTo(string $role, string $path): string
    {
        DB::flushQueryLog();
        DB::enableQueryLog();
        $answer = $this->read($role, $path);
        DB::disableQueryLog();

        return "{$answer->status()} in ".count(DB::getQueryLog());
    }

    /** @return TestResponse<Response> */
    private function read(string $role, string $path): TestResponse
    {
        // A guard remembers its user within one process.
        $this->app['auth']->forgetGuards();

        return $this->getJson($path, ['Authorization' => "Bearer {$this->tokens[$role]}"]);
    }
}
