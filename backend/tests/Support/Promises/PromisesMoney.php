<?php

declare(strict_types=1);

namespace Tests\Support\Promises;

use App\Models\Credit;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Support\Str;
use Tests\Support\ChecksAttention;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;

/** A credit of Maribel's, promises on it, money for them, and the checks that say how they ended. */
trait PromisesMoney
{
    use ChecksAttention;
    use Pays;
    use VerifiesPortfolio;

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUpPromisesMoney(): void
    {
        // Tuesday, ten in La Paz.
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    private function promise(string $amount, string $dueOn, ?Credit $credit = null): int
    {
        $credit = ($credit ?? $this->credit)->refresh();

        return $this->actingAs($this->teams->admin)
            ->postJson("/api/credits/{$credit->id}/promises", ['amount' => $amount, 'due_on' => $dueOn, 'version' => $credit->version])
            ->assertCreated()->json('data.id');
    }

    private function take(string $amount, ?string $takenAt = null): int
    {
        return $this->pay($this->teams->maribel, $this->credit, ['amount' => $amount, 'taken_at' => $takenAt])->assertCreated()->json('data.id');
    }

    private function reverse(int $payment): void
    {
        $this->actingAs($this->teams->carla)
            ->postJson("/api/payments/{$payment}/reversal", ['reason' => 'Cliente equivocado'], ['Idempotency-Key' => (string) Str::uuid()])
            ->assertCreated();
    }

    private function at(string $instant): void
    {
        $this->travelTo(CarbonImmutable::parse($instant));
        $this->check();
    }

    /** @return array{string, string} state and what was kept, as the credit shows them */
    private function shown(): array
    {
        $promise = $this->actingAs($this->teams->maribel)->getJson("/api/credits/{$this->credit->id}")->assertOk()->json('data.promises.0');

        return [$promise['state'], $promise['kept']];
    }

    private function toldOf(string $type, ?User $to = null): int
    {
        return count(array_filter($this->told($to ?? $this->teams->maribel), fn (array $row): bool => $row['type'] === $type));
    }
}
