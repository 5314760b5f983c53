<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\User;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;

/** Clients handed over by HTTP. */
trait Assigns
{
    /**
     * @param  array<int>  $ids
     * @param  array<int, int>|null  $versions
     * @return TestResponse<Response>
     */
    private function assign(User $actor, User $cobrador, array $ids, ?array $versions = null): TestResponse
    {
        return $this->actingAs($actor)->postJson(
            "/api/users/{$cobrador->id}/assign-clients",
            ['client_ids' => $ids, ...$versions === null ? [] : ['versions' => $versions]],
        );
    }
}
