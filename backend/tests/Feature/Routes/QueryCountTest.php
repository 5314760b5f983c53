<?php

declare(strict_types=1);

namespace Tests\Feature\Routes;

use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\Routes\Crowd;
use Tests\Support\Routes\Scene;
use Tests\Support\Routes\Stage;
use Tests\TestCase;

/** Every route that reads asks the database as often for many records as for few, whoever asks. */
final class QueryCountTest extends TestCase
{
    use Crowd;
    use RefreshDatabase;
    use Stage;

    private const FEW = 3;

    private const MANY = 60;

    /** A page that is full has room for no more. */
    private const PAGE = 50;

    /** By the terms of a credit, or by what one person chose. */
    private const BOUNDED = ['schedule', 'installments_paid', 'tables'];

    public function test_no_answer_takes_more_queries_because_there_is_more_to_tell(): void
    {
        $this->setTheStage();
        $this->crowd(self::FEW);
        [$few, $short] = $this->measured();
        $this->crowd(self::MANY);
        [$many, $long] = $this->measured();

        self::assertSame($few, $many, 'A route that asks once for each record: load its relations at once.');
        self::assertSame([], array_keys(array_filter(
            $short,
            fn (int $items, string $list): bool => $long[$list] <= min($items, self::PAGE - 1),
            ARRAY_FILTER_USE_BOTH,
        )), 'A list that did not grow: make records of its kind in tests/Support/Routes/Crowd.php.');
    }

    /** @return array{array<string, int>, array<string, int>} queries of each route by each role, and the items of each list */
    private function measured(): array
    {
        $queries = $items = [];

        foreach ($this->calls() as $route => $call) {
            foreach (str_starts_with($route, 'GET ') ? Scene::ROLES : [] as $role) {
                if ($call->answerTo($role) !== '200') {
                    continue;
                }

                // What is new to him is opened by the first call.
                $this->sent($role, 'GET', $call->path($route))->assertOk();
                DB::flushQueryLog();
                DB::enableQueryLog();
                $answer = $this->sent($role, 'GET', $call->path($route))->assertOk();
                DB::disableQueryLog();
                $queries["{$route} by {$role}"] = count(DB::getQueryLog());

                foreach (self::listsIn($answer->json('data'), $route) as $list => $count) {
                    $items[$list] = max($items[$list] ?? 0, $count);
                }
            }
        }

        return [$queries, $items];
    }

    /**
     * A page, or a list within a record.
     *
     * @return array<string, int>
     */
    private static function listsIn(mixed $data, string $name): array
    {
        $lists = [];

        foreach (is_array($data) ? $data : [] as $key => $value) {
            if (is_array($value) && array_is_list($value) && ! in_array($key, self::BOUNDED, true)) {
                $lists["{$name} {$key}"] = count($value);
            } elseif (is_array($value) && isset($value['data'], $value['meta'])) {
                $lists["{$name} {$key}"] = count($value['data']);
            }
        }

        return $lists;
    }
}
