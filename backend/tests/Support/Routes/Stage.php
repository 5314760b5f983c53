<?php

declare(strict_types=1);

namespace Tests\Support\Routes;

use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Route;
use Illuminate\Support\Str;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\ChecksAttention;

/** A scene in which something of each kind has happened, and calls with the tokens of its people. */
trait Stage
{
    use ChecksAttention;

    private Scene $scene;

    private function setTheStage(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        Http::fake();
        $this->scene = Scene::create();

        foreach (['admin', 'manager', 'neighbour manager', 'cobrador', 'neighbour cobrador'] as $role) {
            $this->sent($role, 'GET', '/api/streams')->assertOk();
        }

        foreach (Beginning::of($this->scene) as [$role, $path, $body]) {
            $this->sent($role, 'POST', "/api/{$path}", $body, (string) Str::uuid())->assertSuccessful();
        }

        $this->check();
        $this->scene->active->refresh();
    }

    /** @return array<string, Call> by "METHOD path" */
    private function calls(): array
    {
        return Calls::all($this->scene, StreamRow::query()->where('type', 'notice')->firstOrFail()->id);
    }

    /** @return list<string> "METHOD path" of every route there is */
    private static function registered(): array
    {
        $routes = [];

        foreach (Route::getRoutes()->getRoutes() as $route) {
            if (str_starts_with($route->uri(), 'api/')) {
                foreach (array_diff($route->methods(), ['HEAD']) as $method) {
                    $routes[] = $method.' '.substr($route->uri(), 4);
                }
            }
        }

        sort($routes);

        return $routes;
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function callAs(string $role, string $route, Call $call, array $body): TestResponse
    {
        $query = $call->query === [] ? '' : '?'.http_build_query($call->query);

        return $this->sent($role, strtok($route, ' '), $call->path($route).$query, $body, $call->takesKey ? (string) Str::uuid() : null);
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function sent(string $role, string $method, string $uri, array $body = [], ?string $key = null): TestResponse
    {
        // A guard remembers its user within one process.
        $this->app['auth']->forgetGuards();

        return $this->json($method, $uri, $body, array_filter([
            'Authorization' => $role === 'nobody' ? null : "Bearer {$this->scene->tokens[$role]}",
            'Idempotency-Key' => $key,
        ], fn (?string $header): bool => $header !== null));
    }

    /** Whatever it did, the next one finds the scene as it was. */
    private function undone(callable $act): void
    {
        DB::beginTransaction();

        try {
            $act();
        } finally {
            DB::rollBack();
        }
    }
}
