<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\CashBox;
use App\Models\CheckRun;
use App\Models\User;
use Illuminate\Routing\Route;
use Illuminate\Support\Facades\Route as Routes;

/** Walks every route that reads, those of tomorrow too, and looks for words that must not be there. */
trait ReadsEverything
{
    /**
     * @param  list<string>  $marks
     * @param  array<string, int>  $ids  for the parameters of paths
     * @return array<string, list<string>> the marks found, by path
     */
    private function everythingNaming(User $reader, array $marks, array $ids, string $search): array
    {
        $ids += ['check' => (int) CheckRun::query()->max('id'), 'user' => $reader->id, 'box' => (int) CashBox::query()->where('cobrador_id', $reader->id)->max('id')];
        $answers = ['api/streams/catch-up' => (string) json_encode($this->pulled($reader), JSON_UNESCAPED_UNICODE)];

        foreach ($this->readingPaths($ids) as $path) {
            foreach (["/{$path}", "/{$path}?q={$search}"] as $url) {
                $answers[$path] = ($answers[$path] ?? '').$this->actingAs($reader)->getJson($url)->getContent();
            }
        }

        return array_filter(array_map(fn (string $answer): array => self::naming($answer, $marks), $answers));
    }

    /** @return list<array<string, mixed>> all rows of all streams of the reader */
    private function pulled(User $reader): array
    {
        $streams = $this->actingAs($reader)->getJson('/api/streams')->assertOk()->json('data');
        $pulled = $this->postJson('/api/streams/catch-up', ['cursors' => array_map(fn (): null => null, $streams)])->assertOk()->json('data');

        return array_merge(...array_values(array_column($pulled, 'rows')));
    }

    /** @return list<array<string, mixed>> the items of a list */
    private function getJsonAs(User $reader, string $url): array
    {
        return $this->actingAs($reader)->getJson($url)->assertOk()->json('data.data');
    }

    /**
     * @param  array<string, int>  $ids
     * @return list<string>
     */
    private function readingPaths(array $ids): array
    {
        $paths = [];

        /** @var Route $route */
        foreach (Routes::getRoutes()->getRoutes() as $route) {
            if (in_array('GET', $route->methods(), true) && str_starts_with($route->uri(), 'api/') && $route->uri() !== 'api/health') {
                $paths[] = (string) preg_replace_callback('/\{(\w+)\}/', fn (array $found): string => (string) ($ids[$found[1]] ?? 1), $route->uri());
            }
        }

        return $paths;
    }

    /**
     * @param  list<string>  $marks
     * @return list<string>
     */
    private static function naming(string $answer, array $marks): array
    {
        return array_values(array_filter($marks, fn (string $mark): bool => str_contains($answer, $mark)));
    }
}
