<?php

declare(strict_types=1);

namespace Tests\Feature\Session;

use App\Models\AccessToken;
use App\Models\User;
use App\Support\Sql;
use Illuminate\Support\Facades\DB;
use Tests\Support\HoldsLocks;
use Tests\Support\SignsIn;
use Tests\Support\UsesDatabaseFile;
use Tests\TestCase;

/** A database that two processes share: a lock cannot be seen in one transaction. */
final class LockedDatabaseTest extends TestCase
{
    use HoldsLocks;
    use SignsIn;
    use UsesDatabaseFile;

    private const BUSY_TIMEOUT_MS = 5;

    protected function setUp(): void
    {
        parent::setUp();

        $this->waitForLocksAtMost(self::BUSY_TIMEOUT_MS);
    }

    public function test_a_read_is_answered_while_the_database_is_locked_and_the_mark_is_skipped(): void
    {
        $token = $this->tokenOf(User::factory()->admin()->create());
        $letGo = $this->holdLock('SELECT id FROM personal_access_tokens FOR UPDATE');

        $this->asToken($token)->getJson('/api/me')->assertOk();
        self::assertNull(AccessToken::query()->sole()->last_seen_at);
        self::assertSame(self::BUSY_TIMEOUT_MS, (int) DB::scalar(Sql::isPostgres() ? "SELECT setting FROM pg_settings WHERE name = 'lock_timeout'" : 'PRAGMA busy_timeout'));

        $letGo();
        $this->asToken($token)->getJson('/api/me')->assertOk();
        self::assertNotNull(AccessToken::query()->sole()->last_seen_at);
    }

    public function test_a_write_asks_to_come_again_and_leaves_nothing_behind(): void
    {
        $user = User::factory()->admin()->create();
        $letGo = $this->holdLock('LOCK TABLE personal_access_tokens IN EXCLUSIVE MODE');

        $this->postJson('/api/login', ['email_or_phone' => $user->email, 'password' => 'secreto-de-prueba'])
            ->assertStatus(503)
            ->assertJsonPath('code', 'server_error')
            ->assertJsonPath('message', 'El sistema está ocupado. Intente de nuevo en unos segundos.');

        $letGo();
        self::assertSame(0, AccessToken::query()->count());
    }
}
