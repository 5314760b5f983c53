<?php

declare(strict_types=1);

namespace Tests\Feature\Http;

use App\Support\Health;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Http\Client\ConnectionException;
use Illuminate\Http\Client\Factory;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Queue;
use Tests\TestCase;

final class HealthTest extends TestCase
{
    use RefreshDatabase;

    protected function setUp(): void
    {
        parent::setUp();

        config(['queue.default' => 'database']);
        Http::preventStrayRequests();
        Http::fake(['127.0.0.1:9/up' => Http::response(['health' => 'OK'])]);
    }

    public function test_all_parts_alive_is_200_for_anybody(): void
    {
        $this->beat();

        $this->getJson('/api/health')->assertOk()->assertExactJson([
            'success' => true,
            'data' => ['database' => 'ok', 'queue_lag_seconds' => 0, 'scheduler_age_seconds' => 0, 'broadcaster' => 'ok'],
        ]);
    }

    public function test_a_scheduler_that_never_beat_or_stopped_is_503(): void
    {
        $this->getJson('/api/health')->assertStatus(503)
            ->assertJsonPath('code', 'server_error')
            ->assertJsonPath('data.scheduler_age_seconds', null);

        $this->beat();
        $this->travel(31)->seconds();
        $this->getJson('/api/health')->assertStatus(503)->assertJsonPath('data.scheduler_age_seconds', 31);
    }

    public function test_a_queue_nobody_works_is_503(): void
    {
        Queue::connection('database')->pushOn('broadcasts', 'a job');
        $this->travel(31)->seconds();
        $this->beat();

        $this->getJson('/api/health')->assertStatus(503)->assertJsonPath('data.queue_lag_seconds', 31);
    }

    public function test_a_broadcaster_that_cannot_be_reached_is_503(): void
    {
        $this->beat();
        Http::swap(new Factory);
        Http::fake(fn () => throw new ConnectionException('secreto'));

        $answer = $this->getJson('/api/health')->assertStatus(503)->assertJsonPath('data.broadcaster', 'down');
        self::assertStringNotContainsString('secreto', (string) $answer->getContent());
    }

    public function test_a_database_that_fails_is_503_without_a_reason(): void
    {
        config(['database.connections.broken' => ['driver' => 'sqlite', 'database' => '/nowhere/secreto.sqlite']]);

        $answer = DB::usingConnection('broken', fn () => $this->withToken('1|x')->getJson('/api/health'));

        $answer->assertStatus(503)->assertJsonPath('data.database', 'down');
        self::assertStringNotContainsString('secreto', (string) $answer->getContent());
    }

    private function beat(): void
    {
        Cache::forever(Health::SCHEDULER_BEAT, now()->getTimestamp());
    }
}
