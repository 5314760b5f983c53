<?php

declare(strict_types=1);

namespace Tests\Feature\Sessions;

use App\Models\User;
use App\Streams\AccessChanges;
use App\Streams\CutSockets;
use App\Streams\RealtimeServer;
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\Handler\MockHandler;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Psr7\Request;
use GuzzleHttp\Psr7\Response;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\Broadcast;
use Illuminate\Support\Facades\DB;
use Tests\Support\RecordingBroadcaster;
use Tests\TestCase;
use Throwable;

final class CutTest extends TestCase
{
    use RefreshDatabase;

    /** @var list<array{request: Request}> */
    private array $sent = [];

    public function test_the_hub_is_asked_to_end_all_sockets_and_the_request_is_signed(): void
    {
        $this->serverAnswers(new Response(200, [], '{}'));
        $this->app->make(AccessChanges::class)->end();

        $request = $this->sent[0]['request'];
        parse_str($request->getUri()->getQuery(), $query);
        $signature = $query['auth_signature'];
        unset($query['auth_signature']);
        ksort($query);

        self::assertSame(['POST', '/apps/vigia/cut', '{}'], [$request->getMethod(), $request->getUri()->getPath(), (string) $request->getBody()]);
        self::assertSame(md5('{}'), $query['body_md5']);
        self::assertSame(hash_hmac('sha256', "POST\n/apps/vigia/cut\n".http_build_query($query), 'secret'), $signature);
        self::assertSame(0, DB::table('jobs')->count());
    }

    public function test_a_cut_that_fails_never_fails_its_caller_and_comes_again_from_the_queue(): void
    {
        $this->serverAnswers(new ConnectException('down', new Request('POST', '/')), new Response(500, [], 'ill'), new Response(200, [], '{}'));

        $this->app->make(AccessChanges::class)->end();
        self::assertSame(1, DB::table('jobs')->where('queue', 'broadcasts')->where('payload', 'like', '%CutSockets%')->count());

        Artisan::call('queue:work', ['--once' => true, '--sleep' => 0, '--queue' => 'broadcasts']);
        self::assertSame(1, DB::table('jobs')->count(), 'A server that is ill is asked again.');

        $this->travel(2)->seconds();
        Artisan::call('queue:work', ['--once' => true, '--sleep' => 0, '--queue' => 'broadcasts']);
        self::assertSame(0, DB::table('jobs')->count());
        self::assertCount(3, $this->sent);
    }

    public function test_reverb_which_knows_no_cut_is_restarted_by_the_worker(): void
    {
        $restarts = 0;
        $this->serverAnswers(new Response(404, [], 'Not found.'));
        $this->app->make(AccessChanges::class)->end();

        // The worker is another process, whose console has it.
        Artisan::setArtisan(null);
        Artisan::command('reverb:restart', function () use (&$restarts): void {
            $restarts++;
        });
        Artisan::call('queue:work', ['--once' => true, '--sleep' => 0, '--queue' => 'broadcasts']);
        self::assertSame([1, 0], [$restarts, DB::table('jobs')->count()]);
    }

    public function test_reverb_is_restarted_at_once_by_a_console(): void
    {
        $restarts = 0;
        Artisan::command('reverb:restart', function () use (&$restarts): void {
            $restarts++;
        });
        $this->serverAnswers();

        $this->app->make(AccessChanges::class)->end();
        self::assertSame([1, []], [$restarts, $this->sent]);
    }

    public function test_a_broadcaster_without_sockets_has_none_to_end(): void
    {
        RecordingBroadcaster::install();
        $this->app->make(RealtimeServer::class)->cut();

        self::assertSame([], $this->sent);
    }

    public function test_a_queue_that_is_down_too_is_reported_and_no_more(): void
    {
        $this->serverAnswers(new ConnectException('down', new Request('POST', '/')));
        config(['queue.default' => 'nowhere']);

        try {
            $this->app->make(AccessChanges::class)->end();
            $this->app->make(AccessChanges::class)->tell([User::factory()->admin()->create()->id]);
        } catch (Throwable $e) {
            self::fail("It failed its caller: {$e->getMessage()}");
        }

        self::assertGreaterThan(1, (new CutSockets)->tries);
    }

    private function serverAnswers(mixed ...$answers): void
    {
        $stack = HandlerStack::create(new MockHandler(array_values($answers)));
        $stack->push(Middleware::history($this->sent));
        config(['broadcasting.connections.reverb.client_options.handler' => $stack]);
        Broadcast::purge('reverb');
    }
}
