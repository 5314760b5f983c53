<?php

declare(strict_types=1);

namespace Tests\Feature\Session;

use App\Models\AccessToken;
use App\Models\User;
use Illuminate\Support\Facades\DB;
use PDO;
use Tests\Support\SignsIn;
use Tests\Support\UsesDatabaseFile;
use Tests\TestCase;

/** A real file and a second connection: a lock cannot be seen in memory. */
final class LockedDatabaseTest extends TestCase
{
    use SignsIn;
    use UsesDatabaseFile;

    private const BUSY_TIMEOUT_MS = 5;

    protected function setUp(): void
    {
        parent::setUp();

        config(['database.connections.sqlite.busy_timeout' => self::BUSY_TIMEOUT_MS]);
        DB::purge('sqlite');
    }

    public function test_a_read_is_answered_while_the_database_is_locked_and_the_mark_is_skipped(): void
    {
        $token = $this->tokenOf(User::factory()->admin()->create());
        $writer = $this->lock();

        $this->asToken($token)->getJson('/api/me')->assertOk();
        self::assertNull(AccessToken::query()->sole()->last_seen_at);
        self::assertSame(self::BUSY_TIMEOUT_MS, DB::scalar('PRAGMA busy_timeout'));

        $writer->exec('ROLLBACK');
        $this->asToken($token)->getJson('/api/me')->assertOk();
        self::assertNotNull(AccessToken::query()->sole()->last_seen_at);
    }

    public function test_a_write_asks_to_come_again_and_leaves_nothing_behind(): void
    {
        $user = User::factory()->admin()->create();
        $writer = $this->lock();

        $this->postJson('/api/login', ['email_or_phone' => $user->email, 'password' => 'secreto-de-prueba'])
            ->assertStatus(503)
            ->assertJsonPath('code', 'server_error')
            ->assertJsonPath('message', 'El sistema está ocupado. Intente de nuevo en unos segundos.');

        $writer->exec('ROLLBACK');
        self::assertSame(0, AccessToken::query()->count());
    }

    private function lock(): PDO
    {
        $writer = new PDO("sqlite:{$this->databaseFile}");
        $writer->exec('BEGIN IMMEDIATE');

        return $writer;
    }
}
