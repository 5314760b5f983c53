<?php

declare(strict_types=1);

namespace Tests\Feature\Http;

use Illuminate\Auth\Access\AuthorizationException;
use Illuminate\Auth\Access\Response;
use Illuminate\Database\Eloquent\ModelNotFoundException;
use Illuminate\Database\QueryException;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Http\Exceptions\PostTooLargeException;
use Illuminate\Http\Exceptions\ThrottleRequestsException;
use Illuminate\Support\Facades\Context;
use Illuminate\Support\Facades\Route;
use PDOException;
use PHPUnit\Framework\Attributes\DataProvider;
use RuntimeException;
use Symfony\Component\HttpFoundation\Exception\SuspiciousOperationException;
use Symfony\Component\HttpKernel\Exception\ServiceUnavailableHttpException;
use Tests\TestCase;
use Throwable;
use TypeError;

final class EnvelopeTest extends TestCase
{
    use RefreshDatabase;

    /** @return iterable<string, array{Throwable, int, string}> failure, status, code */
    public static function failures(): iterable
    {
        $locked = new PDOException('SQLSTATE[HY000]: General error: 5 database is locked');
        $wrapped = new QueryException('sqlite', 'update secreto set a = ?', ['secreto'], $locked);

        yield 'a refused policy' => [new AuthorizationException('secreto'), 403, 'forbidden'];
        yield 'a policy that hides' => [(new AuthorizationException('secreto'))->setResponse(Response::denyAsNotFound('secreto'))->withStatus(404), 404, 'not_found'];
        yield 'a missing record' => [new ModelNotFoundException('secreto'), 404, 'not_found'];
        yield 'a large upload' => [new PostTooLargeException('secreto'), 413, 'invalid'];
        yield 'a throttled route' => [new ThrottleRequestsException('secreto', headers: ['Retry-After' => 7]), 429, 'throttled'];
        yield 'a suspicious request' => [new SuspiciousOperationException('secreto'), 400, 'invalid'];
        yield 'maintenance' => [new ServiceUnavailableHttpException(5, 'secreto'), 503, 'server_error'];
        yield 'a locked database' => [$wrapped, 503, 'server_error'];
        yield 'a locked database behind another failure' => [new RuntimeException('secreto', 0, $wrapped), 503, 'server_error'];
        yield 'a broken query' => [new QueryException('sqlite', 'select secreto', [], new PDOException('no such column: secreto')), 500, 'server_error'];
        yield 'a bug' => [new TypeError('secreto'), 500, 'server_error'];
        yield 'a plain exception' => [new RuntimeException('secreto'), 500, 'server_error'];
    }

    #[DataProvider('failures')]
    public function test_whatever_fails_becomes_the_envelope_without_its_text(Throwable $failure, int $status, string $code): void
    {
        config(['app.debug' => true]);
        Route::get('/api/fails', fn () => throw $failure);

        $answer = $this->get('/api/fails', ['Accept' => 'text/html'])
            ->assertStatus($status)
            ->assertHeader('Content-Type', 'application/json')
            ->assertJsonPath('success', false)
            ->assertJsonPath('code', $code);

        self::assertSame(['success', 'code', 'message'], array_keys($answer->json()));
        self::assertStringNotContainsString('secreto', (string) $answer->getContent());
    }

    public function test_a_busy_system_asks_to_come_again(): void
    {
        Route::get('/api/fails', fn () => throw new PDOException('database is locked'));

        $this->get('/api/fails')
            ->assertStatus(503)
            ->assertHeader('Retry-After', '2')
            ->assertJsonPath('message', 'El sistema está ocupado. Intente de nuevo en unos segundos.');
    }

    public function test_a_throttled_route_keeps_its_wait(): void
    {
        Route::get('/api/fails', fn () => throw new ThrottleRequestsException(headers: ['Retry-After' => 7]));

        $this->get('/api/fails')->assertHeader('Retry-After', '7');
    }

    public function test_an_unknown_route_is_not_found_for_guests_too(): void
    {
        $this->get('/api/no-such-thing')->assertStatus(404)->assertExactJson([
            'success' => false,
            'code' => 'not_found',
            'message' => 'No se encontró lo que busca.',
        ]);
        $this->get('/')->assertStatus(404)->assertJsonPath('code', 'not_found');
    }

    public function test_a_wrong_method_is_told_as_an_operation_that_does_not_exist(): void
    {
        $this->get('/api/login')->assertStatus(405)->assertExactJson([
            'success' => false,
            'code' => 'not_found',
            'message' => 'Esta operación no existe.',
        ]);
    }

    public function test_every_answer_is_private_and_carries_its_request_id(): void
    {
        foreach ([$this->get('/api/no-such-thing'), $this->postJson('/api/login', [])] as $answer) {
            $answer->assertHeader('X-Content-Type-Options', 'nosniff')
                ->assertHeader('Cache-Control', 'no-store, private')
                ->assertHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
            self::assertMatchesRegularExpression('/^[0-9a-f-]{36}$/', (string) $answer->headers->get('X-Request-Id'));
        }
    }

    public function test_a_request_id_from_the_door_goes_into_the_logs_and_a_strange_one_does_not(): void
    {
        $this->get('/api/me', ['X-Request-Id' => 'abc-12345'])->assertHeader('X-Request-Id', 'abc-12345');
        self::assertSame('abc-12345', Context::get('request_id'));

        $strange = $this->get('/api/me', ['X-Request-Id' => "a\nb: c"])->headers->get('X-Request-Id');
        self::assertMatchesRegularExpression('/^[0-9a-f-]{36}$/', (string) $strange);
    }
}
