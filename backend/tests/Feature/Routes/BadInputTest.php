<?php

declare(strict_types=1);

namespace Tests\Feature\Routes;

use App\Enums\ErrorCode;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Arr;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\Routes\Books;
use Tests\Support\Routes\Call;
use Tests\Support\Routes\Hostile;
use Tests\Support\Routes\Stage;
use Tests\TestCase;

/** Every field of every request, and of every field in it, replaced in turn by what no form sends. */
final class BadInputTest extends TestCase
{
    use RefreshDatabase;
    use Stage;

    private Books $books;

    /** @var list<string> */
    private array $faults = [];

    protected function setUp(): void
    {
        parent::setUp();

        $this->setTheStage();
        $this->books = new Books;
    }

    protected function assertPostConditions(): void
    {
        self::assertSame([], $this->faults);
    }

    public function test_a_field_that_is_wrong_is_refused_and_changes_nothing(): void
    {
        $values = Hostile::values($this->scene);

        foreach ($this->writes() as $route => $call) {
            foreach (self::places($call->body) as $place) {
                foreach ($values as $kind => $value) {
                    $body = $call->body;
                    Arr::set($body, $place, $value);
                    $this->trial("{$route}: {$place} is {$kind}", fn (): TestResponse => $this->callAs($call->whoMay(), $route, $call, $body));
                }

                $this->trial("{$route} without {$place}", fn (): TestResponse => $this
                    ->callAs($call->whoMay(), $route, $call, Arr::except($call->body, $place)));
            }
        }
    }

    public function test_a_body_that_is_no_object_is_refused_and_changes_nothing(): void
    {
        foreach ($this->writes() as $route => $call) {
            foreach (Hostile::bodies() as $kind => $body) {
                $this->trial("{$route} with {$kind}", fn (): TestResponse => $this->raw($route, $call, $body));
            }

            $surplus = [...$call->body, 'id' => 1, 'user_id' => 1, 'role' => 'admin', 'manager_id' => $this->scene->teams->ruben->id];
            $this->trial("{$route} with more", fn (): TestResponse => $this->callAs($call->whoMay(), $route, $call, $surplus));
        }
    }

    public function test_a_key_that_is_none_is_refused_and_changes_nothing(): void
    {
        foreach (array_filter($this->writes(), fn (Call $call): bool => $call->takesKey) as $route => $call) {
            foreach (['0', '-1', 'null', str_repeat('a', 5_000), '7b0d2a52-3f3f-4c06-9f63-4b5a8de6f00', "' OR 1=1", '[]'] as $key) {
                $this->trial("{$route} with the key {$key}", fn (): TestResponse => $this
                    ->sent($call->whoMay(), (string) strtok($route, ' '), $call->path($route), $call->body, $key)
                    ->assertStatus(422)->assertJsonPath('code', 'invalid'));
            }
        }
    }

    public function test_a_filter_that_is_wrong_is_refused_or_finds_nothing(): void
    {
        $values = Hostile::values($this->scene);

        foreach (array_diff_key($this->calls(), $this->writes()) as $route => $call) {
            foreach (array_keys($call->query) as $filter) {
                foreach ($values as $kind => $value) {
                    $uri = $call->path($route).'?'.http_build_query([$filter => is_array($value) ? array_slice($value, 0, 1_000) : $value]);
                    $this->trial("{$route}: {$filter} is {$kind}", fn (): TestResponse => $this->sent($call->whoMay(), 'GET', $uri));
                }
            }
        }
    }

    public function test_an_id_in_the_path_that_is_none_is_not_found(): void
    {
        foreach ($this->calls() as $route => $call) {
            foreach (array_keys($call->in) as $name) {
                foreach (['0', '-1', '1.5', '1e3', 'null', str_repeat('9', 15), str_repeat('9', 40), "1'--", '%00', 'ñ'] as $id) {
                    $strange = $call->in([...$call->in, $name => $id]);
                    $this->trial("{$route} of {$id}", fn (): TestResponse => $this
                        ->callAs($strange->whoMay(), $route, $strange, $strange->body)->assertNotFound());
                }
            }
        }
    }

    /** @return array<string, Call> */
    private function writes(): array
    {
        return array_filter($this->calls(), fn (string $route): bool => ! str_starts_with($route, 'GET '), ARRAY_FILTER_USE_KEY);
    }

    /**
     * Each field, and each field in it.
     *
     * @param  array<mixed>  $body
     * @return list<string>
     */
    private static function places(array $body, string $in = ''): array
    {
        $places = [];

        foreach ($body as $name => $value) {
            array_push($places, "{$in}{$name}", ...is_array($value) ? self::places($value, "{$in}{$name}.") : []);
        }

        return $places;
    }

    /** @param  callable(): TestResponse<Response>  $act */
    private function trial(string $what, callable $act): void
    {
        $this->undone(function () use ($what, $act): void {
            $before = $this->books->sum();
            $answer = $act();
            $fault = match (true) {
                $answer->status() >= 500 => 'an error of ours',
                $answer->isSuccessful() => self::isSuccess($answer) ? null : 'no envelope',
                ! self::isRefusal($answer) => 'no envelope',
                $before !== $this->books->sum() => 'refused, and yet something was written',
                default => null,
            };

            if ($fault !== null) {
                $this->faults[] = "{$what}: {$fault}: {$answer->status()} ".substr((string) $answer->getContent(), 0, 200);
            }
        });
    }

    /** @param  TestResponse<Response>  $answer */
    private static function isSuccess(TestResponse $answer): bool
    {
        // Laravel's own answer to one channel has no envelope: stock clients read it.
        return $answer->json('success') === true || array_keys($answer->json()) === ['auth'];
    }

    /** @param  TestResponse<Response>  $answer */
    private static function isRefusal(TestResponse $answer): bool
    {
        $json = json_decode((string) $answer->getContent(), true);

        return is_array($json)
            && array_diff(array_keys($json), ['success', 'code', 'message', 'errors', 'data']) === []
            && $json['success'] === false
            && ErrorCode::tryFrom($json['code']) !== null
            && is_string($json['message']) && $json['message'] !== '';
    }

    /** @return TestResponse<Response> */
    private function raw(string $route, Call $call, string $body): TestResponse
    {
        $this->app['auth']->forgetGuards();

        return $this->call((string) strtok($route, ' '), $call->path($route), server: [
            'HTTP_AUTHORIZATION' => "Bearer {$this->scene->tokens[$call->whoMay()]}",
            'HTTP_ACCEPT' => 'application/json',
            'HTTP_IDEMPOTENCY_KEY' => '7b0d2a52-3f3f-4c06-9f63-4b5a8de6f009',
            'CONTENT_TYPE' => 'application/json',
        ], content: $body);
    }
}
