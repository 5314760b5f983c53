<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Models\Credit;
use App\Models\Payment;
use App\Models\User;
use Illuminate\Support\Facades\DB;
use Tests\Support\HoldsLocks;
use Tests\Support\Pays;
use Tests\Support\UsesDatabaseFile;
use Tests\TestCase;

final class LockedDatabaseTest extends TestCase
{
    use HoldsLocks;
    use Pays;
    use UsesDatabaseFile;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    public function test_a_payment_is_refused_whole_while_another_process_holds_the_database_and_taken_after_it(): void
    {
        $maribel = User::factory()->cobrador()->create();
        $credit = $this->creditOf($maribel);
        $this->waitForLocksAtMost(20);
        $letGo = $this->holdLock('SELECT id FROM credits FOR UPDATE');

        $this->pay($maribel, $credit, key: self::KEY)
            ->assertStatus(503)
            ->assertHeader('Retry-After')
            ->assertExactJson([
                'success' => false,
                'code' => 'server_error',
                'message' => 'El sistema está ocupado. Intente de nuevo en unos segundos.',
            ]);
        $this->assertUntouched($credit);
        $this->actingAs($maribel)->getJson("/api/credits/{$credit->id}")->assertOk();

        $letGo();
        $this->pay($maribel, $credit, key: self::KEY)->assertCreated();
    }

    private function assertUntouched(Credit $credit): void
    {
        self::assertSame([0, 0], [Payment::query()->count(), DB::table('idempotency_keys')->count()]);
        self::assertSame([0, 1], [$credit->refresh()->paid, $credit->version]);
    }
}
