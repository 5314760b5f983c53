<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\Credit;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Support\Str;

/** What a cobrador does in the street, as his phone sends it. */
trait WorksOnCredits
{
    /** All that a cobrador leaves with a client in weeks of work, but payments. One credit runs, one waits for its delivery. */
    private function workOn(Credit $credit, Credit $waiting, User $cobrador): void
    {
        $this->actingAs($cobrador);
        $key = fn (): array => ['Idempotency-Key' => (string) Str::uuid()];
        $tomorrow = Clock::today()->addDay()->format('Y-m-d');
        $path = "/api/credits/{$credit->id}";
        $refused = [
            'key' => (string) Str::uuid(), 'credit_id' => $credit->id, 'amount' => '9999.00', 'payment_method' => 'cash',
            'taken_at' => Clock::wire(Clock::now()), 'code' => 'exceeds_balance',
        ];

        $this->postJson("{$path}/promises", ['amount' => '85.00', 'due_on' => $tomorrow, 'version' => $credit->refresh()->version])->assertCreated();
        $this->postJson("{$path}/visits", ['result' => 'absent', 'note' => 'Casa Irrepetible', 'visited_at' => Clock::wire(Clock::now())], $key())->assertCreated();
        $this->postJson("{$path}/notes", ['body' => 'Nota Irrepetible'])->assertSuccessful();
        $this->postJson("{$path}/snooze", ['until' => 'payment'])->assertSuccessful();
        $this->postJson('/api/payments/refused', $refused)->assertCreated();
        $this->postJson("/api/credits/{$waiting->id}/deliver", ['version' => 1], $key())->assertSuccessful();
    }
}
