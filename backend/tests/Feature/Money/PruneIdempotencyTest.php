<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Models\User;
use App\Support\Clock;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;
use Tests\TestCase;

final class PruneIdempotencyTest extends TestCase
{
    use RefreshDatabase;

    public function test_answers_older_than_ninety_days_are_forgotten_and_younger_ones_stay(): void
    {
        $user = User::factory()->manager()->create();
        $keep = fn (int $days): string => tap(Str::uuid()->toString(), fn (string $key) => DB::table('idempotency_keys')->insert([
            'user_id' => $user->id,
            'key' => $key,
            'request_hash' => str_repeat('0', 64),
            'status' => 201,
            'response' => '{}',
            'created_at' => Clock::stored(Clock::now()->subDays($days)),
        ]));

        for ($i = 0; $i < 501; $i++) {
            $keep(91);
        }
        $young = $keep(89);

        $this->artisan('idempotency:prune')->assertSuccessful();

        $this->assertSame([$young], DB::table('idempotency_keys')->pluck('key')->all());
    }
}
