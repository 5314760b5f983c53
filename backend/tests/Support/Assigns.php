<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\Client;
use App\Models\User;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;

/** Clients handed over by HTTP. */
trait Assigns
{
    /**
     * @param  array<int>  $ids
     * @param  array<int, int>|null  $versions  as they are now where none are given
     * @return TestResponse<Response>
     */
    private function assign(User $actor, User $cobrador, array $ids, ?array $versions = null): TestResponse
    {
        return $this->actingAs($actor)->postJson(
            "/api/users/{$cobrador->id}/assign-clients",
            ['client_ids' => $ids, 'versions' => $versions ?? self::versionsOf($ids)],
        );
    }

    /**
     * @param  array<int>  $ids
     * @return array<int, int> by client; the first of whom there is not
     */
    private static function versionsOf(array $ids): array
    {
        return array_replace(array_fill_keys($ids, 1), Client::query()->whereKey($ids)->pluck('version', 'id')->all());
    }
}
