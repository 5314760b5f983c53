<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\Credit;
use App\Models\User;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;

/** A person's inbox, and what sleeps in it, by HTTP. */
trait Snoozes
{
    /** @return TestResponse<Response> */
    private function snooze(User $user, Credit $credit, string $until, ?string $untilAt = null): TestResponse
    {
        return $this->actingAs($user)->postJson("/api/credits/{$credit->id}/snooze", array_filter(['until' => $until, 'until_at' => $untilAt]));
    }

    private function unread(User $user): int
    {
        return array_sum(array_column($this->actingAs($user)->getJson('/api/streams')->assertOk()->json('data'), 'unread'));
    }

    /** @return list<array<string, mixed>> newest first */
    private function inbox(User $user, ?string $state = null): array
    {
        return $this->actingAs($user)->getJson('/api/notifications'.($state === null ? '' : "?state={$state}"))->assertOk()->json('data.data');
    }

    /** What woke the newest row of the inbox that came back. */
    private function woke(User $user): ?string
    {
        return array_values(array_filter(array_column(array_column($this->inbox($user, 'unread'), 'snooze'), 'woke')))[0] ?? null;
    }

    private function readAll(User $user): void
    {
        $heads = $this->actingAs($user)->getJson('/api/streams')->assertOk()->json('data');
        $this->postJson('/api/notifications/read', ['up_to' => array_map(fn (array $head): int => $head['head'], $heads)])->assertOk();
    }
}
